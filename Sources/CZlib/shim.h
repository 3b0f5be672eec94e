// The C face of zlib, as Debian's zlib1g-dev installs it.
#pragma once

#include <zlib.h>

// inflateInit2 is a macro, which Swift cannot call. 16 tells zlib to expect the header and the checksum of gzip.
static inline int czlib_inflate_gzip_init(z_streamp stream) { return inflateInit2(stream, 16 + MAX_WBITS); }

// The same for deflateInit2, with the memory that zlib recommends.
static inline int czlib_deflate_gzip_init(z_streamp stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
}
