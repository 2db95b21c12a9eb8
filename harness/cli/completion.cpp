#include <fmt/format.h>

#include "cli/commands.hpp"

namespace kata::cli {

/// First the subcommands, then the katas: all that there is to complete but files and options.
int completion(const std::string& shell, const std::vector<std::string>& subcommands) {
  std::string words;
  for (const std::string& name : subcommands) words += (words.empty() ? "" : " ") + name;
  std::string ids;
  for (const entry& kata : catalog()) {
    if (!ids.empty()) ids += ' ';
    ids += kata.id();
  }
  if (shell == "bash")
    fmt::print(R"(_kata() {{
  local words
  if [ "$COMP_CWORD" -eq 1 ]; then words="{}"; else words="{}"; fi
  COMPREPLY=($(compgen -W "$words" -- "${{COMP_WORDS[COMP_CWORD]}}"))
}}
complete -o default -F _kata kata
)",
               words, ids);
  else if (shell == "zsh")
    fmt::print(R"(#compdef kata
_kata() {{
  if (( CURRENT == 2 )); then compadd -- {}; else compadd -- {}; _files; fi
}}
compdef _kata kata
)",
               words, ids);
  else
    fmt::print(R"(complete -c kata -n __fish_use_subcommand -f -a "{}"
complete -c kata -n "not __fish_use_subcommand" -a "{}"
)",
               words, ids);
  return all_well;
}

}  // namespace kata::cli
