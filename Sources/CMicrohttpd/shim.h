#include <arpa/inet.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <string.h>

/* Only the preview needs this library, which brings GnuTLS and seven more with it: found and bound at every start of the
 * program, they took a third of the time in which it starts. On Linux it is opened when it is first wanted, and its functions
 * are looked for by their names. */
#ifdef __linux__
#include <dlfcn.h>
#define CHARTE_HTTP(function) ((__typeof__(&function))dlsym(RTLD_DEFAULT, #function))
#else
#define CHARTE_HTTP(function) function
#endif

/* Whether the library is there. To be called before any other function. */
static inline _Bool charte_has_http(void) {
#ifdef __linux__
    return dlopen("libmicrohttpd.so.12", RTLD_NOW | RTLD_GLOBAL) != NULL;
#else
    return 1;
#endif
}

/* Leaves addresses as they were sent: what they mean is for the program to say. */
static size_t charte_as_sent(void *context, struct MHD_Connection *connection, char *text) {
    (void)context;
    (void)connection;
    return strlen(text);
}

/* MHD_start_daemon takes its options as variable arguments, which Swift cannot call. Listens on 127.0.0.1 alone; without
 * MHD_OPTION_SOCK_ADDR it would listen on every interface. */
static inline struct MHD_Daemon *charte_start(
    unsigned short port, MHD_AccessHandlerCallback handler, void *context, unsigned int threads,
    unsigned int connections, unsigned int seconds, size_t memory) {
    struct sockaddr_in address;
    memset(&address, 0, sizeof address);
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return CHARTE_HTTP(MHD_start_daemon)(
        MHD_USE_AUTO | MHD_USE_INTERNAL_POLLING_THREAD | MHD_ALLOW_SUSPEND_RESUME, port, NULL, NULL, handler, context,
        MHD_OPTION_SOCK_ADDR, (struct sockaddr *)&address, MHD_OPTION_THREAD_POOL_SIZE, threads,
        MHD_OPTION_CONNECTION_LIMIT, connections, MHD_OPTION_CONNECTION_TIMEOUT, seconds,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, memory, MHD_OPTION_UNESCAPE_CALLBACK, charte_as_sent, NULL,
        MHD_OPTION_END);
}

static inline void charte_stop(struct MHD_Daemon *daemon) { CHARTE_HTTP(MHD_stop_daemon)(daemon); }

/* Also a variable argument: a stream of events is quiet for as long as nothing happens. */
static inline void charte_wait_for_ever(struct MHD_Connection *connection) {
    CHARTE_HTTP(MHD_set_connection_option)(connection, MHD_CONNECTION_OPTION_TIMEOUT, 0u);
}

static inline void charte_suspend(struct MHD_Connection *connection) {
    CHARTE_HTTP(MHD_suspend_connection)(connection);
}

static inline void charte_resume(struct MHD_Connection *connection) { CHARTE_HTTP(MHD_resume_connection)(connection); }

static inline const char *charte_header(struct MHD_Connection *connection, const char *name) {
    return CHARTE_HTTP(MHD_lookup_connection_value)(connection, MHD_HEADER_KIND, name);
}

static inline void charte_visit(
    struct MHD_Connection *connection, enum MHD_ValueKind kind, MHD_KeyValueIterator visit, void *context) {
    CHARTE_HTTP(MHD_get_connection_values)(connection, kind, visit, context);
}

/* An answer whose bytes are copied. */
static inline struct MHD_Response *charte_answer(const void *bytes, size_t count) {
    return CHARTE_HTTP(MHD_create_response_from_buffer)(count, (void *)bytes, MHD_RESPMEM_MUST_COPY);
}

/* An answer without an end. */
static inline struct MHD_Response *charte_stream(
    size_t block, MHD_ContentReaderCallback take, void *context, MHD_ContentReaderFreeCallback close) {
    return CHARTE_HTTP(MHD_create_response_from_callback)(MHD_SIZE_UNKNOWN, block, take, context, close);
}

static inline void charte_add_header(struct MHD_Response *response, const char *name, const char *value) {
    CHARTE_HTTP(MHD_add_response_header)(response, name, value);
}

/* Sends an answer and gives it up. */
static inline enum MHD_Result charte_send(
    struct MHD_Connection *connection, unsigned int status, struct MHD_Response *response) {
    enum MHD_Result result = CHARTE_HTTP(MHD_queue_response)(connection, status, response);
    CHARTE_HTTP(MHD_destroy_response)(response);
    return result;
}
