// Finds where OpenBLAS' SGEMM beats our own loops at finding the nearest centroid of each row. Prints the nanoseconds
// for each row, column and centroid, ours / SGEMM = ratio, on one thread.
// usage: clang -O2 -I Sources/CRows/include Sources/CRows/CRows.c Benchmarks/peers/nearest_against_sgemm.c -lopenblas
//     ./a.out [2 AVX-512, 1 AVX2, 0 neither]
// With 1, set OPENBLAS_CORETYPE=Haswell too, so that both use the same instructions; with 0, Nehalem.
#include <cblas.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "CRows.h"

enum { block = 512, turns = 4 };

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec + 1e-9 * time.tv_nsec;
}

static void by_products(int level, const float *rows, long d, const float *origin, int k, const float *slopes,
                        const float *offsets, int *labels, float *scratch) {
    float *scores = scratch + block * d;
    covey_centre(level, rows, block, d, origin, scratch);
    cblas_sgemm(CblasColMajor, CblasTrans, CblasNoTrans, block, k, d, 1, scratch, d, slopes, d, 0, scores, block);
    covey_least(level, scores, block, block, k, offsets, labels);
}

int main(int count, char **arguments) {
    static const long columns[] = {2, 4, 8, 16, 24, 32, 48, 64, 128, 300, 768, 2048};
    static const int centroids[] = {2, 4, 6, 8, 12, 20, 32, 64};
    int level = count > 1 ? atoi(arguments[1]) : covey_level();
    openblas_set_num_threads(1);
    printf("level %d, OpenBLAS for %s\n", level, openblas_get_corename());
    for (int a = 0; a < 12; a++) {
        printf("%4ld columns:", columns[a]);
        for (int b = 0; b < 8; b++) {
            long d = columns[a], k = centroids[b], n = (4L << 20) / d / block * block;
            float *x = malloc(4 * n * d), *slopes = malloc(4 * k * d), *offsets = malloc(4 * k);
            float *origin = calloc(d, 4), *scratch = aligned_alloc(64, 4 * block * (d + k));
            int labels[block];
            for (long i = 0; i < n * d; i++) x[i] = i * 7919 % 1000 / 1000.f;
            for (long i = 0; i < k * d; i++) slopes[i] = i * 31 % 17 / 17.f - 0.5f;
            for (long i = 0; i < k; i++) offsets[i] = 0.01f * i;
            double ours = 1e9, products = 1e9;
            for (int turn = 0; turn < turns; turn++) {
                double start = now();
                for (long row = 0; row < n; row += block)
                    covey_nearest(level, x + row * d, block, d, origin, k, slopes, offsets, labels, scratch);
                double middle = now();
                for (long row = 0; row < n; row += block)
                    by_products(level, x + row * d, d, origin, k, slopes, offsets, labels, scratch);
                double end = now();
                if (middle - start < ours) ours = middle - start;
                if (end - middle < products) products = end - middle;
            }
            double unit = 1e9 / n / d / k;
            printf("  k %ld %.3f / %.3f = %.2f", k, ours * unit, products * unit, ours / products);
            free(x), free(slopes), free(offsets), free(origin), free(scratch);
        }
        printf("\n");
    }
}
