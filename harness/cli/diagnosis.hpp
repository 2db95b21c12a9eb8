// What can be said of an attempt beyond its verdict.
#pragma once

#include <optional>
#include <string>

#include "cli/attempt.hpp"
#include "judge/trial.hpp"
#include "kata/catalog.hpp"

namespace kata::cli {

/// The known-wrong row that gives the very answers that were given on the small cases of the trial,
/// the right ones and the wrong ones. nullptr when there is none, when there are several, or when
/// fewer than two wrong answers tell. `which`: of a whole program only the text can be compared.
const variant* same_mistake(const entry& kata, const judge::trial& trial, mode which);

/// "Your answers match this mistake: …", in the language of the locale; empty for nullptr.
std::string told(const variant* mistake);

/// Of an accepted core attempt, where a time is asked for that cannot be told from the cases: a
/// line when its time grows faster. Only the calls are timed, on inputs that never were text.
std::string slower_than_asked(const entry& kata, const built& accepted);

}  // namespace kata::cli
