/* A disk that can lose its power and that can be full (断电与满盘): loaded before the C library.

   Of every file in $DISK a copy is kept in $PLATTER, and brought up to date only when the file is synced: after a power
   cut the platter is what is left. While the file $DISK.full is there, nothing in $DISK can grow. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

/* The path below $DISK of an open file, or 0. */
static const char *on_disk(int fd, char *path)
{
    const char *disk = getenv("DISK");
    char link[64];
    if (!disk) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length < 0) return 0;
    path[length] = 0;
    size_t n = strlen(disk);
    return strncmp(path, disk, n) == 0 && path[n] == '/' ? path + n + 1 : 0;
}

static void copy_to_platter(int fd)
{
    char path[PATH_MAX], draft[PATH_MAX], final[PATH_MAX], buffer[1 << 16], *slash;
    const char *platter = getenv("PLATTER"), *name = on_disk(fd, path);
    struct stat about;
    if (!platter || !name || fstat(fd, &about) || !S_ISREG(about.st_mode)) return;
    snprintf(final, sizeof final, "%s/%s", platter, name);
    for (slash = final + strlen(platter) + 1; (slash = strchr(slash, '/')); slash++) {
        *slash = 0;
        mkdir(final, 0777);
        *slash = '/';
    }
    snprintf(draft, sizeof draft, "%s/.draft-%d-%d", platter, getpid(), fd);
    /* Read through what is open already: closing another descriptor of the file would give up every lock that the process
       holds on it, SQLite's among them. What was opened for writing alone is no database. */
    int own = pread(fd, buffer, 0, 0) < 0 ? open(path, O_RDONLY) : -1, in = own < 0 ? fd : own;
    int out = open(draft, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    off_t at = 0;
    ssize_t count;
    static ssize_t (*real_write)(int, const void *, size_t);
    if (!real_write) real_write = dlsym(RTLD_NEXT, "write");
    for (; out >= 0 && (count = pread(in, buffer, sizeof buffer, at)) > 0; at += count)
        if (real_write(out, buffer, count) != count) abort();
    if (own >= 0) close(own);
    close(out);
    rename(draft, final);
}

#define SYNC(name)                                                     \
    int name(int fd)                                                   \
    {                                                                  \
        static int (*real)(int);                                       \
        if (!real) real = dlsym(RTLD_NEXT, #name);                     \
        copy_to_platter(fd);                                           \
        return real(fd);                                               \
    }
SYNC(fsync)
SYNC(fdatasync)

/* Whether a write that ends at `end` must be refused. */
static int is_full(int fd, off_t end)
{
    char path[PATH_MAX], flag[PATH_MAX];
    struct stat about;
    const char *disk = getenv("DISK");
    if (!disk || !on_disk(fd, path)) return 0;
    snprintf(flag, sizeof flag, "%s.full", disk);
    return access(flag, F_OK) == 0 && fstat(fd, &about) == 0 && S_ISREG(about.st_mode) && end > about.st_size;
}

#define REFUSED_IF_FULL(end)                                           \
    if (is_full(fd, end)) {                                            \
        errno = ENOSPC;                                                \
        return -1;                                                     \
    }

ssize_t write(int fd, const void *data, size_t size)
{
    static ssize_t (*real)(int, const void *, size_t);
    if (!real) real = dlsym(RTLD_NEXT, "write");
    int flags = fcntl(fd, F_GETFL);
    off_t here = lseek(fd, 0, (flags & O_APPEND) ? SEEK_END : SEEK_CUR);
    if (here >= 0) REFUSED_IF_FULL(here + (off_t)size)
    return real(fd, data, size);
}

#define PWRITE(name, offset)                                           \
    ssize_t name(int fd, const void *data, size_t size, offset at)     \
    {                                                                  \
        static ssize_t (*real)(int, const void *, size_t, offset);     \
        if (!real) real = dlsym(RTLD_NEXT, #name);                     \
        REFUSED_IF_FULL((off_t)at + (off_t)size)                       \
        return real(fd, data, size, at);                               \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

#define TRUNCATE(name, offset)                                         \
    int name(int fd, offset size)                                      \
    {                                                                  \
        static int (*real)(int, offset);                               \
        if (!real) real = dlsym(RTLD_NEXT, #name);                     \
        REFUSED_IF_FULL((off_t)size)                                   \
        return real(fd, size);                                         \
    }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)
