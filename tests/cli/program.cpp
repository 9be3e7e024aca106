// SPDX-License-Identifier: MIT
#include "cli/program.hpp"
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <poll.h>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace phakhi {

std::size_t Ended::lines_of_err() const { return static_cast<std::size_t>(std::count(err.begin(), err.end(), '\n')); }

std::string in_project(const std::string& path) { return PHAKHI_SOURCE_DIR "/" + path; }

namespace {

struct Pipe {
    int read = -1, write = -1;
    Pipe() {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("pipe");
        read = ends[0], write = ends[1];
    }
    static void shut(int& end) {
        if (end >= 0) ::close(end);
        end = -1;
    }
    ~Pipe() { shut(read), shut(write); }
};

[[noreturn]] void become_the_program(const Launch& launch, Pipe& in, Pipe& out, Pipe& err) {
    ::dup2(in.read, 0);
    const int file = launch.output_to.empty() ? out.write : ::open(launch.output_to.c_str(), O_WRONLY);
    ::dup2(file, 1);
    ::dup2(err.write, 2);
    if (!launch.folder.empty() && ::chdir(launch.folder.c_str()) != 0) ::_exit(126);
    if (launch.file_bytes >= 0) {
        const rlimit limit{static_cast<rlim_t>(launch.file_bytes), static_cast<rlim_t>(launch.file_bytes)};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    if (launch.user != 0 && ::geteuid() == 0 && (::setgid(launch.user) != 0 || ::setuid(launch.user) != 0)) ::_exit(126);
    for (const int signal : {SIGPIPE, SIGXFSZ, SIGINT, SIGTERM}) std::signal(signal, SIG_DFL);
    for (const int number : launch.closed) ::close(number);
    std::vector<std::string> words = {PHAKHI_PROGRAM}, settings = {"PATH=/usr/bin:/bin"};
    if (!launch.env.contains("LC_ALL")) settings.push_back("LC_ALL=C");
    for (const char* name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS"}) {
        if (const char* value = std::getenv(name)) settings.push_back(std::string(name) + "=" + value);
    }
    words.insert(words.end(), launch.args.begin(), launch.args.end());
    for (const auto& [name, value] : launch.env) settings.push_back(name + "=" + value);
    std::vector<char*> argv, envp;
    for (std::string& word : words) argv.push_back(word.data());
    for (std::string& setting : settings) envp.push_back(setting.data());
    argv.push_back(nullptr), envp.push_back(nullptr);
    ::execve(PHAKHI_PROGRAM, argv.data(), envp.data());
    ::_exit(127);
}

void read_both(int out, int err, Ended& ended) {
    pollfd ends[2] = {{out, POLLIN, 0}, {err, POLLIN, 0}};
    std::string* texts[2] = {&ended.out, &ended.err};
    int open = (out >= 0) + (err >= 0);
    while (open > 0 && ::poll(ends, 2, -1) > 0) {
        for (int k = 0; k < 2; ++k) {
            if (ends[k].fd < 0 || ends[k].revents == 0) continue;
            char block[4096];
            const ssize_t count = ::read(ends[k].fd, block, sizeof block);
            if (count > 0) texts[k]->append(block, static_cast<std::size_t>(count));
            else if (count == 0 || errno != EINTR) ends[k].fd = -1, --open;
        }
    }
}

} // namespace

Ended run_program(const Launch& launch) {
    Pipe in, out, err;
    const pid_t child = ::fork();
    if (child < 0) throw std::runtime_error("fork");
    if (child == 0) {
        if (launch.unread) Pipe::shut(out.read);
        become_the_program(launch, in, out, err);
    }
    Pipe::shut(in.read), Pipe::shut(out.write), Pipe::shut(err.write);
    if (launch.unread) Pipe::shut(out.read);
    if (!launch.input.empty() && ::write(in.write, launch.input.data(), launch.input.size()) < 0) throw std::runtime_error("write");
    Pipe::shut(in.write);
    std::thread sender;
    if (launch.signal != 0) {
        sender = std::thread([&] {
            for (int k = 0; k < 6000 && !launch.once.empty() && !std::filesystem::exists(launch.once); ++k) std::this_thread::sleep_for(std::chrono::milliseconds(10));
            for (int k = 0; k < launch.signals; ++k) {
                std::this_thread::sleep_for(launch.after);
                ::kill(child, launch.signal);
            }
        });
    }
    Ended ended;
    read_both(out.read, err.read, ended);
    if (sender.joinable()) sender.join();   // before the number of the child is given back
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    ended.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return ended;
}

} // namespace phakhi
