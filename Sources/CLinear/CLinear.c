#include "CLinear.h"

#include <linear.h>
#include <stdlib.h>

// LIBLINEAR's sums run through BLAS. Where that is OpenBLAS, the order of a sum depends on the number of threads, so
// there is to be one.
extern void openblas_set_num_threads(int count) __attribute__((weak));
extern int openblas_get_num_threads(void) __attribute__((weak));

static void say_nothing(const char *text) { (void)text; }

static int fit(
    struct feature_node **x, const double *labels, int32_t count, int32_t features,
    covey_linear_parameters parameters, double *weights) {
    int label_names[2] = {-1, 1};
    double label_weights[2] = {parameters.negative_weight, parameters.positive_weight};
    struct problem problem = {.l = count, .n = features + 1, .y = (double *)labels, .x = x, .bias = 1};
    struct parameter choice = {
        .solver_type = (int)parameters.kind,
        .eps = parameters.tolerance,
        .C = parameters.cost,
        .nr_weight = parameters.kind == covey_linear_logistic ? 2 : 0,
        .weight_label = label_names,
        .weight = label_weights,
        .p = 0.01,
        .init_sol = NULL,
    };
    if (check_parameter(&problem, &choice) != NULL) return 2;
    set_print_string_function(say_nothing);
    struct model *model = train(&problem, &choice);
    if (model == NULL) return 1;
    // The function is that of the label that came first.
    double sign = parameters.kind == covey_linear_logistic && model->label[0] < 0 ? -1 : 1;
    for (int32_t index = 0; index <= features; index++) weights[index] = sign * model->w[index];
    free_and_destroy_model(&model);
    return 0;
}

int32_t covey_linear_fit(
    covey_linear_rows rows, const int32_t *chosen, const double *labels, int32_t count,
    covey_linear_parameters parameters, double *weights) {
    // A row is laid down once however often it is chosen: first how long each is, then where.
    int32_t highest = 0;
    for (int32_t index = 0; index < count; index++) {
        if (chosen[index] > highest) highest = chosen[index];
    }
    struct feature_node **where = calloc((size_t)highest + 1, sizeof *where);
    struct feature_node **x = malloc(((size_t)count + 1) * sizeof *x);
    size_t total = 0;
    struct feature_node *nodes = NULL;
    int32_t status = 1;
    if (where == NULL || x == NULL) goto done;
    static struct feature_node mark;
    for (int32_t index = 0; index < count; index++) {
        int32_t row = chosen[index];
        if (where[row] != NULL) continue;
        where[row] = &mark;
        total += (size_t)(rows.starts[row + 1] - rows.starts[row]) + 2;
    }
    nodes = malloc((total + 1) * sizeof *nodes);
    if (nodes == NULL) goto done;
    struct feature_node *next = nodes;
    for (int32_t row = 0; row <= highest; row++) {
        if (where[row] == NULL) continue;
        where[row] = next;
        for (int64_t at = rows.starts[row]; at < rows.starts[row + 1]; at++) {
            *next++ = (struct feature_node){.index = rows.features[at] + 1, .value = rows.values[at]};
        }
        *next++ = (struct feature_node){.index = rows.feature_count + 1, .value = 1};
        *next++ = (struct feature_node){.index = -1, .value = 0};
    }
    for (int32_t index = 0; index < count; index++) x[index] = where[chosen[index]];
    int threads = openblas_get_num_threads != NULL ? openblas_get_num_threads() : 0;
    if (openblas_set_num_threads != NULL) openblas_set_num_threads(1);
    status = fit(x, labels, count, rows.feature_count, parameters, weights);
    if (openblas_set_num_threads != NULL && threads > 0) openblas_set_num_threads(threads);
done:
    free(nodes);
    free(x);
    free(where);
    return status;
}
