#!/usr/bin/env bash
# Installs what tests use into .venv: an SMTP server to send mail to, what drives the browser and judges its pages, and what
# checks the API. Says nothing if all of it is there.
set -euo pipefail
cd "$(dirname "$0")/.."
tools=(aiosmtpd==1.4.6 selenium==4.51.0 axe-core-python==0.1.0 schemathesis==4.32.5)
missing=()
for tool in "${tools[@]}"; do
    name=${tool%%==*}
    compgen -G ".venv/lib/python3*/site-packages/${name//-/_}-${tool##*==}.dist-info" >/dev/null || missing+=("$tool")
done
[ ${#missing[@]} = 0 ] && exit 0
echo "== installing what tests use: ${missing[*]}"
[ -x .venv/bin/pip ] || python3 -m venv .venv
.venv/bin/pip install --quiet --disable-pip-version-check "${missing[@]}"
