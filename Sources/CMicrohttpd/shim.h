#include <arpa/inet.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <string.h>

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
    return MHD_start_daemon(
        MHD_USE_AUTO | MHD_USE_INTERNAL_POLLING_THREAD | MHD_ALLOW_SUSPEND_RESUME, port, NULL, NULL, handler, context,
        MHD_OPTION_SOCK_ADDR, (struct sockaddr *)&address, MHD_OPTION_THREAD_POOL_SIZE, threads,
        MHD_OPTION_CONNECTION_LIMIT, connections, MHD_OPTION_CONNECTION_TIMEOUT, seconds,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, memory, MHD_OPTION_UNESCAPE_CALLBACK, charte_as_sent, NULL,
        MHD_OPTION_END);
}

/* Also a variable argument: a stream of events is quiet for as long as nothing happens. */
static inline void charte_wait_for_ever(struct MHD_Connection *connection) {
    MHD_set_connection_option(connection, MHD_CONNECTION_OPTION_TIMEOUT, 0u);
}
