# One step of publishing, in the folder that has the releases: on this machine or on another. It is read from
# standard input: sh -s -- FOLDER STEP ARGUMENT…
#
#   releases/12/          a release, whole
#   releases/12.manifest  what it consists of
#   releases/13.….partial one that is on its way, for good or not
#   current               a link to the live one, which the web server serves
#   before                a link to the one that was live before it, whose style sheets old pages still ask for
#   lock                  there while somebody publishes: a link to nowhere that says who, by a token and in words
#   log                   who published what
#
# Each step says what it finds in lines of a word and its value, and ends with 0, or with
#   10 locked by another · 11 no such release · 12 "current" is no link to a release
#   13 a release is not as its manifest says · 14 the same after it had been made live: it went back
#   15 there can be no links here · 16 a program is missing
#
# Wanted here: a POSIX shell, GNU coreutils, find, sed, grep.

say() { printf '%s\n' "$*" 2>/dev/null || :; }

# The number of the live release; nothing before the first.
live() {
  if [ -L current ]; then
    number=$(readlink current)
    number=${number#releases/}
    case $number in
      '' | *[!0-9]*) exit 12 ;;
    esac
    printf '%s' "$number"
  elif [ -e current ]; then
    exit 12
  fi
}

# The numbers of the releases that are whole, the oldest first.
numbers() {
  for manifest in releases/*.manifest; do
    number=${manifest#releases/}
    number=${number%.manifest}
    case $number in
      '' | *[!0-9]*) continue ;;
    esac
    if [ -d "releases/$number" ]; then printf '%s\n' "$number"; fi
  done | sort -n
}

# A key in the head of a manifest.
head_of() { sed -n "/^\$/q; s/^$2: //p" "releases/$1.manifest"; }

look() {
  at=$(live) || exit
  [ -z "$at" ] || say live "$at"
  for number in $(numbers); do
    say head "$number"
    sed '/^$/q' "releases/$number.manifest"
  done
}

# The manifest of the live release.
manifest() {
  at=$(live)
  if [ -n "$at" ] && [ -f "releases/$at.manifest" ]; then
    say manifest
    cat "releases/$at.manifest"
  fi
}

# Who holds the lock: a token and words, or nothing.
owner() { readlink lock 2>/dev/null || :; }

# TOKEN WORDS BREAKING: takes the lock. It comes to be with its owner's name in one step: there is none that
# nobody holds. BREAKING is the token of a lock that counts no more, or "any". One that nobody has touched for half
# an hour counts no more.
lock() {
  mkdir -p releases
  if ln -s -T "$1 $2" lock 2>/dev/null; then return; fi
  if [ ! -L lock ]; then
    # Where nothing can be made at all, the system says why; where no links can, that is said before anything is sent.
    : >"lock.$1"
    rm -f "lock.$1"
    ln -s -T releases "lock.$1" 2>/dev/null || exit 15
    rm -f "lock.$1"
    if ln -s -T "$1 $2" lock 2>/dev/null; then return; fi
    [ -L lock ] || { say locked "- lock"; exit 10; }
  fi
  owner=$(owner)
  stale=$(find lock -maxdepth 0 -mmin +30 2>/dev/null) || stale=
  if [ -n "$stale" ] || [ "$3" = any ] || { [ -n "$owner" ] && [ "$3" = "${owner%% *}" ]; }; then
    # Of several who find it stale one moves it away; who finds another's in its place brings that back.
    if mv -T lock "lock.$1" 2>/dev/null; then
      if [ "$(readlink "lock.$1")" != "$owner" ]; then mv -n -T "lock.$1" lock; fi
      rm -f "lock.$1"
    fi
    say broke "$owner"
    if ln -s -T "$1 $2" lock 2>/dev/null; then return; fi
  fi
  say locked "$(owner)"
  exit 10
}

# TOKEN: goes on only while the lock is one's own.
holds() {
  owner=$(owner)
  if [ "${owner%% *}" != "$1" ]; then
    say locked "$owner"
    exit 10
  fi
}

unlock() {
  owner=$(owner)
  if [ "${owner%% *}" = "$1" ]; then rm -f lock; fi
}

# TOKEN WORDS BREAKING: the lock, what is here, and a folder for the next release. Nobody else ever writes into
# that: a transfer whose publisher was killed may still go on in its own. What it has brought is linked from.
begin() {
  at=$(live) || exit
  lock "$@"
  next=1
  for name in $(ls releases); do
    number=${name%%.*}
    case $number in
      '' | *[!0-9]*) continue ;;
    esac
    case $name in
      *.partial) say left "$name"; continue ;;
      *.partial.manifest) continue ;;
    esac
    if [ "$number" -ge "$next" ]; then next=$((number + 1)); fi
  done
  # Said before anything is sent.
  for program in rsync sha256sum shuf find sed; do
    command -v "$program" >/dev/null || { say missing "$program"; unlock "$1"; exit 16; }
  done
  mkdir "releases/$next.$1.partial"
  say next "$next"
  look
  manifest
}

# TOKEN: says that one is still at work.
stay() {
  holds "$1"
  touch -h lock
}

# TOKEN NUMBER: leaves without a release. What has arrived stays, for the next try.
abandon() {
  rmdir "releases/$2.$1.partial" 2>/dev/null || :
  rm -rf "work.$1"
  unlock "$1"
}

# FOLDER LIST: whether the files of a list of SHA-256 digests are in a folder; says what is not so. Whatever keeps
# it from looking counts as that.
check() {
  {
    (cd "$1" && sha256sum --check --strict --quiet -) <"$2" 2>&1 || say "not whole"
  } | sed 's/^/bad /'
}

# The lines of a manifest as sha256sum has them.
sums() { sed -E '1,/^$/d; s/^([0-9a-f]{64})  [0-9]+  /\1  /' "$1"; }

# FOLDER: what its names lead to stays so after a power cut. Not all file systems can say that of one folder.
settled() { sync "$1" 2>/dev/null || sync -f "$1"; }

# LINK NUMBER TOKEN: makes a link lead to a release, at once.
point() {
  ln -s -T "releases/$2" "$1.$3"
  mv -T "$1.$3" "$1"
}

# NUMBER BEFORE TOKEN NEW: makes a release live, looks at five of its files as the web server does, and goes back
# where one of them is not as it should be. One that is new is then no release.
flip() {
  sums "releases/$1.manifest" | shuf -n 5 >"work.$3/sample"
  holds "$3"
  point current "$1" "$3"
  bad=$(check current/. "work.$3/sample")
  if [ -n "$bad" ] || [ "$(live)" != "$1" ]; then
    say "$bad"
    if [ -n "$2" ]; then point current "$2" "$3"; say live "$2"; else rm -f current; fi
    [ -z "$4" ] || rm -f "releases/$1.manifest"
    exit 14
  fi
  if [ -n "$2" ]; then point before "$2" "$3"; fi
  # What is said to be live is so after a power cut, too.
  settled . || :
  say live "$1"
}

# KEEP: removes the oldest releases, never the live one, nor, where two are kept, the one to go back to.
prune() {
  at=$(live)
  newest=$(numbers | tail -n 1)
  back=
  [ "$1" -lt 2 ] || back=$(head_of "$newest" after)
  for number in $(numbers | head -n "-$1"); do
    [ "$number" != "$at" ] && [ "$number" != "$back" ] || continue
    # Without its manifest it is no release any more, even if this ends here.
    rm -f "releases/$number.manifest"
    rm -rf "releases/$number"
    say pruned "$number"
  done
  for folder in releases/*/; do
    number=${folder#releases/}
    number=${number%/}
    case $number in
      '' | *[!0-9]*) continue ;;
    esac
    [ -e "releases/$number.manifest" ] || [ "$number" = "$at" ] || rm -rf "releases/$number"
  done
  [ -d before/. ] || rm -f before
  # What tries have left that did not come this far.
  rm -rf releases/*.partial releases/*.partial.manifest work.* lock.*
}

# TOKEN: a folder for what a step needs on its way; it and the lock go when the step ends, however it ends.
work() {
  token=$1
  mkdir "work.$token"
  trap 'rm -rf "work.$token"; unlock "$token"' EXIT
}

# TOKEN NUMBER KEEP WORDS: looks whether everything has arrived, and makes it live.
finish() {
  holds "$1"
  at=$(live) || exit
  work "$1"
  new=releases/$2.$1.partial
  sums "$new.manifest" >"work.$1/sums"
  bad=$(check "$new" "work.$1/sums")
  if [ -n "$bad" ]; then
    say "$bad"
    exit 13
  fi
  # What readers get must survive a power cut: all of it is on the disk before the link is.
  sync -f "$new"
  holds "$1"
  mv -T "$new" "releases/$2"
  mv -T "$new.manifest" "releases/$2.manifest"
  settled releases
  flip "$2" "$at" "$1" new
  printf '%s\n' "$4" >>log
  prune "$3"
}

# TOKEN WORDS BREAKING NUMBER LOG: makes an earlier release live; without a number the one that was live before
# the newest.
back() {
  at=$(live) || exit
  to=$4
  newest=$(numbers | tail -n 1)
  if [ -z "$to" ] && [ -n "$newest" ]; then to=$(head_of "$newest" after); fi
  if [ -z "$to" ] || [ ! -d "releases/$to" ] || [ ! -f "releases/$to.manifest" ]; then
    [ -z "$to" ] || say wanted "$to"
    look
    exit 11
  fi
  if [ "$to" = "$at" ]; then
    say already "$at"
    look
    exit 0
  fi
  lock "$1" "$2" "$3"
  work "$1"
  say was "$at"
  flip "$to" "$at" "$1" ""
  printf '%s\tto %s\tafter %s\n' "$5" "$to" "$at" >>log
  look
}

log() { if [ -f log ]; then cat log; fi; }

main() {
  set -eu
  umask 022
  LC_ALL=C
  export LC_ALL
  # A caller who has gone away is no reason to stop half-way.
  trap '' HUP PIPE
  folder=$1
  step=$2
  shift 2
  case $step in
    begin) mkdir -p -- "$folder" ;;
    back) [ -d "$folder" ] || exit 11 ;;
    *) [ -d "$folder" ] || exit 0 ;;
  esac
  cd -- "$folder"
  case $step in
    look | manifest | begin | stay | abandon | finish | back | log) "$step" "$@" ;;
    preview) look; manifest ;;
    *) exit 64 ;;
  esac
}

# Read to its end before it begins.
main "$@" </dev/null
