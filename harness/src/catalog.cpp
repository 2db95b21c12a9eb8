#include "kata/catalog.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace kata {

const variant* entry::find(std::string_view name) const {
  const auto at = std::ranges::find(variants, name, &variant::name);
  return at == variants.end() ? nullptr : &*at;
}

const variant& entry::trusted() const {
  const auto at = std::ranges::find(variants, true, &variant::trusted);
  if (at == variants.end()) throw std::logic_error(fmt::format("{}: no row is trusted", id()));
  return *at;
}

}  // namespace kata
