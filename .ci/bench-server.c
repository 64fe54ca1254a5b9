/* An LRS that answers every request at once with 204, and looks at nothing: what .ci/bench-feed measures against.
   Prints its port, and serves one connection after the other until it is ended. */
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static char buffer[1 << 18];

/* Serves requests until the other side closes. */
static void serve(int peer) {
    size_t held = 0;
    for (;;) {
        char *end;
        while (buffer[held] = 0, (end = strstr(buffer, "\r\n\r\n")) == NULL) {
            ssize_t count = read(peer, buffer + held, 65536 - held);
            if (count <= 0) return;
            held += (size_t)count;
        }
        char *length = strcasestr(buffer, "\r\nContent-Length:");
        size_t body = length && length < end ? strtoull(length + 17, NULL, 10) : 0;
        char *expect = strcasestr(buffer, "\r\nExpect:");
        if (expect && expect < end && write(peer, "HTTP/1.1 100 Continue\r\n\r\n", 25) != 25) return;
        size_t here = held - (size_t)(end + 4 - buffer);
        /* One request at a time: nobody sends the next one before the answer. */
        for (size_t left = here < body ? body - here : 0; left > 0;) {
            ssize_t count = read(peer, buffer, left < sizeof buffer - 1 ? left : sizeof buffer - 1);
            if (count <= 0) return;
            left -= (size_t)count;
        }
        held = 0;
        static const char answer[] = "HTTP/1.1 204 No Content\r\nX-Experience-API-Version: 1.0.3\r\n\r\n";
        if (write(peer, answer, sizeof answer - 1) < 0) return;
    }
}

int main(void) {
    struct sockaddr_in place = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof place;
    int listener = socket(AF_INET, SOCK_STREAM, 0), on = 1;
    if (bind(listener, (void *)&place, size) || listen(listener, 8)) return 1;
    if (getsockname(listener, (void *)&place, &size)) return 1;
    printf("%d\n", ntohs(place.sin_port));
    fflush(stdout);
    for (int peer; (peer = accept(listener, NULL, NULL)) >= 0; close(peer)) {
        setsockopt(peer, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        serve(peer);
    }
    return 1;
}
