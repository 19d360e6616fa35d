/* All of it is in the header: nothing has to be loaded when the program starts. */
#define XXH_INLINE_ALL
#include <xxhash.h>

/* There the functions have other names. */
static inline XXH128_hash_t charte_xxh128(const void *bytes, size_t count) {
    return XXH3_128bits(bytes, count);
}

/* The same of bytes that come in pieces. `NULL` where there is no memory. */
static inline void *charte_xxh128_begin(void) {
    XXH3_state_t *state = XXH3_createState();
    if (state != NULL) XXH3_128bits_reset(state);
    return state;
}

static inline void charte_xxh128_add(void *state, const void *bytes, size_t count) {
    XXH3_128bits_update((XXH3_state_t *)state, bytes, count);
}

static inline XXH128_hash_t charte_xxh128_end(void *state) {
    XXH128_hash_t hash = XXH3_128bits_digest((XXH3_state_t *)state);
    XXH3_freeState((XXH3_state_t *)state);
    return hash;
}
