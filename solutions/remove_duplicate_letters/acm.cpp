// Remove duplicate letters: a stack whose top gives way to a smaller letter if it comes again.
#include <array>
#include <iostream>
#include <string>

int main() {
  std::ios::sync_with_stdio(false);
  std::string s;
  std::cin >> s;

  std::array<std::size_t, 26> last{};
  for (std::size_t i = 0; i < s.size(); ++i) last[static_cast<std::size_t>(s[i] - 'a')] = i;

  std::array<bool, 26> kept{};
  std::string answer;
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (kept[static_cast<std::size_t>(s[i] - 'a')]) continue;
    while (!answer.empty() && answer.back() > s[i]) {
      auto top = static_cast<std::size_t>(answer.back() - 'a');
      if (last[top] < i) break;  // it does not come again
      kept[top] = false;
      answer.pop_back();
    }
    answer += s[i];
    kept[static_cast<std::size_t>(s[i] - 'a')] = true;
  }
  std::cout << answer << '\n';
}
