// Code that is not trusted to come back, run in a child process that sends what it finds.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <type_traits>

namespace kata {

/// For a child: all of it, or the process ends, as nobody listens any more.
void send_or_exit(int descriptor, std::string_view bytes);

/// A copy of this process that runs `work` and ends. Its stdout and stderr go nowhere.
class apart {
 public:
  /// What `work` talks to.
  class line {
   public:
    explicit line(int descriptor) : descriptor_(descriptor) {}
    template <class Value>
    void send(const Value& value) {
      static_assert(std::is_trivially_copyable_v<Value>);
      send_bytes(&value, sizeof value);
    }

   private:
    void send_bytes(const void* bytes, std::size_t count);
    int descriptor_;
  };

  /// What a child that throws says of it is in ended(). Throws std::runtime_error when there can be
  /// no child.
  explicit apart(const std::function<void(line&)>& work);
  ~apart();
  apart(const apart&) = delete;
  apart& operator=(const apart&) = delete;

  /// In the child: as much CPU time from now on, as much memory more than it has, a stack as deep
  /// as the memory. It does not survive more.
  static void allow_cpu(double seconds);
  static void allow_memory(std::size_t bytes);

  /// False: it ended before it sent that much, or `seconds` have passed, and it was stopped.
  template <class Value>
  bool receive(Value& value, double seconds) {
    static_assert(std::is_trivially_copyable_v<Value>);
    return receive_bytes(&value, sizeof value, seconds);
  }

  /// After receive() was false: a verdict and how it came to that, "RE: ended by signal 11 (…)".
  std::string ended();

 private:
  bool receive_bytes(void* bytes, std::size_t count, double seconds);
  pid_t child_ = -1;
  int descriptor_ = -1;
  int remark_ = -1;  ///< what it threw
  bool too_slow_ = false;
};

}  // namespace kata
