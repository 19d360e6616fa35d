/* The floor: what no generator that parses the same Markdown and writes the same number of files can beat.
 *
 * libcmark turns each file of a folder into HTML; a shell of 6 KB goes around it; one file a page is written into a folder
 * of its own. Threads take turns over the files. It knows no front matter, no relations and no templates.
 *
 * floor IN OUT THREADS
 */
#include <cmark.h>
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SHELL = 6 * 1024 };

static const char *in, *out;
static char **names;
static int count;
static atomic_int next;
static char shell[SHELL];

static void fail(const char *what) {
    perror(what);
    exit(1);
}

static void page(const char *name) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", in, name);
    int file = open(path, O_RDONLY);
    if (file < 0) fail(path);
    struct stat info;
    fstat(file, &info);
    char *text = malloc(info.st_size);
    if (read(file, text, info.st_size) != info.st_size) fail(path);
    close(file);
    char *html = cmark_markdown_to_html(text, info.st_size, CMARK_OPT_DEFAULT);
    snprintf(path, sizeof path, "%s/%.*s", out, (int)strlen(name) - 3, name);
    mkdir(path, 0777);
    strcat(path, "/index.html");
    file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    if (file < 0) fail(path);
    size_t length = strlen(html);
    char *whole = malloc(SHELL + length);
    memcpy(whole, shell, SHELL / 2);
    memcpy(whole + SHELL / 2, html, length);
    memcpy(whole + SHELL / 2 + length, shell + SHELL / 2, SHELL / 2);
    if (write(file, whole, SHELL + length) != (ssize_t)(SHELL + length)) fail(path);
    close(file);
    free(whole);
    free(html);
    free(text);
}

static void *work(void *unused) {
    (void)unused;
    for (int index; (index = atomic_fetch_add(&next, 1)) < count;) page(names[index]);
    return NULL;
}

int main(int argc, char **argv) {
    if (argc != 4) return fprintf(stderr, "floor IN OUT THREADS\n"), 2;
    in = argv[1], out = argv[2];
    memset(shell, 'x', sizeof shell);
    mkdir(out, 0777);
    DIR *folder = opendir(in);
    if (!folder) fail(in);
    int room = 0;
    for (struct dirent *entry; (entry = readdir(folder));) {
        size_t length = strlen(entry->d_name);
        if (length < 4 || strcmp(entry->d_name + length - 3, ".md")) continue;
        if (count == room) names = realloc(names, (room = room ? room * 2 : 1024) * sizeof *names);
        names[count++] = strdup(entry->d_name);
    }
    int threads = atoi(argv[3]);
    pthread_t others[64];
    for (int i = 1; i < threads && i < 64; i++) pthread_create(&others[i], NULL, work, NULL);
    work(NULL);
    for (int i = 1; i < threads && i < 64; i++) pthread_join(others[i], NULL);
    return 0;
}
