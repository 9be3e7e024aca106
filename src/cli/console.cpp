// SPDX-License-Identifier: MIT
#include "cli/console.hpp"
#include "support/errors.hpp"
#include "text/page.hpp"
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace phakhi {

/// 0, or the error that kept some of it from being written.
static int write_all(int file, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(file, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return written < 0 ? errno : EIO;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

void Console::data(std::string_view text) {
    if (lost_ == 0) lost_ = write_all(STDOUT_FILENO, text);
}

void Console::say(std::string_view text) { write_all(STDERR_FILENO, text); }

void Console::finish() {
    if (lost_ != 0) throw MachineError("standard output: not everything could be written (" + std::string(std::strerror(lost_)) + ")");
}

std::size_t console_width() {
    winsize size{};
    if (!::isatty(STDOUT_FILENO) || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col < 20) return page_width;
    return std::min<std::size_t>(page_width, size.ws_col);
}

void secure_standard_files() {
    for (int file = 0; file <= 2; ++file) {
        if (::fcntl(file, F_GETFD) == -1 && errno == EBADF) static_cast<void>(::open("/dev/null", O_RDONLY));  // the lowest free number: this one
    }
}

} // namespace phakhi
