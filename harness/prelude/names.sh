#!/bin/sh
# names.sh OUTPUT COMPILER [FLAG]...: the words of the whole standard library, of which one that an
# attempt uses may be missing in bits/stdc++.h of this directory; those that are nowhere in that
# one begin with a "+".
set -e
here=$(dirname "$0")
output=$1
shift
words() {
  echo '#include <bits/stdc++.h>' | "$@" -E -dD -x c++ - | grep -oE '\b[A-Za-z][A-Za-z0-9_]+' |
    LC_ALL=C sort -u
}
words "$@" > "$output.whole"
words "$@" "-I$here" > "$output.light"
LC_ALL=C comm -12 "$output.whole" "$output.light" > "$output"
LC_ALL=C comm -23 "$output.whole" "$output.light" | sed 's/^/+/' >> "$output"
rm "$output.whole" "$output.light"
