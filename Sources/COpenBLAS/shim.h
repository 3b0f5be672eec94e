// The C face of OpenBLAS, as Debian's libopenblas-dev installs it. cblas_sgemm: products of rows and centroids where they
// beat our own loops; openblas_set_num_threads: the stripes of rows keep every thread busy already;
// openblas_get_config, openblas_get_corename: what the arithmetic of the machine is.
#pragma once

#include <cblas.h>
