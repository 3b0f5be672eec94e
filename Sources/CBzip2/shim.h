// The C face of bzip2, as Debian's libbz2-dev installs it.
#pragma once

// BZ2_bzDecompress: the low-level interface over caller-owned buffers.
#include <bzlib.h>
