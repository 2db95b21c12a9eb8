#include "serve.hpp"

#include <cxxabi.h>
#include <dlfcn.h>
#include <fmt/format.h>
#include <unistd.h>

#include <charconv>
#include <cstdio>
#include <exception>
#include <iostream>
#include <stdexcept>
#include <typeinfo>

#include "apart.hpp"
#include "kata/memory.hpp"
#include "kata/todo.hpp"

namespace kata {

namespace {

std::string type_of_current_exception() {
  const std::type_info* const type = abi::__cxa_current_exception_type();
  if (type == nullptr) return "something";
  int status = 0;
  char* const name = abi::__cxa_demangle(type->name(), nullptr, nullptr, &status);
  std::string result = status == 0 ? name : type->name();
  std::free(name);
  return result;
}

}  // namespace

std::string to_argument(const place& where) {
  return std::to_string(where.offset) + ':' + std::to_string(where.bytes) + ':' + where.file;
}

place from_argument(std::string_view argument) {
  const auto number = [&] {
    std::uintmax_t value = 0;
    const std::size_t colon = argument.find(':');
    std::from_chars(argument.data(), argument.data() + colon, value);
    argument.remove_prefix(colon + 1);
    return value;
  };
  place where;
  where.offset = number();
  where.bytes = number();
  where.file = argument;
  return where;
}

int serve(const problem& kata, function solution, std::span<char* const> inputs, int channel) {
  keep_freed_memory();  // new pages for each case took a tenth of the time of a verdict
  place_reader places;
  std::string ended;  // told together with the next beginning: half the calls
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const auto input = kata.parse(places.read(from_argument(inputs[i])));
    send_or_exit(channel, fmt::format("{}begin {}\n", ended, i));
    const char* status = status_returned;
    outcome came;
    try {
      came = input->solve(solution);
    } catch (const todo&) {
      status = status_todo;
    } catch (const std::exception& error) {
      status = status_threw;
      came = {{}, fmt::format("threw {}: {}", type_of_current_exception(), error.what())};
    } catch (...) {
      status = status_threw;
      came = {{}, fmt::format("threw {}", type_of_current_exception())};
    }
    std::cout.flush();
    std::fflush(stdout);
    ended = fmt::format("end {} {} {:.0f} {} {}\n{}{}", i, status, came.cpu_s * 1e9,
                        came.output.size(), came.violation.size(), came.output, came.violation);
  }
  send_or_exit(channel, ended + "done\n");
  // Not exit(): what the solution left behind must not run, and cannot change the verdict.
  _exit(0);
}

function load_attempt(const std::string& file) {
  void* const library = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) throw std::runtime_error(dlerror());
  void* const symbol = dlsym(library, "kata_attempt");
  if (symbol == nullptr) throw std::runtime_error(dlerror());
  return {.address = *static_cast<void (**)()>(symbol)};
}

}  // namespace kata
