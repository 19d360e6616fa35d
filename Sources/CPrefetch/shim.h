/* Asks for the line of memory (64 bytes) at an address: whoever reads it a little later need not wait for it. Nothing comes of an
 * address at which there is no memory. */
static inline void charte_prefetch(const void *address) {
    __builtin_prefetch(address);
}
