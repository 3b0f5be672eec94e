// The C face of OpenBLAS, as Debian's libopenblas-dev installs it.
#pragma once

// cblas_sgemm: matrix products. openblas_set_num_threads: CoveyClustering splits the work itself.
#include <cblas.h>
