# Each target sets up what it needs: on a new Debian machine with Swift 6.3, `make site` is the first step.

PACKAGES_libraries = libcmark-dev libyaml-dev libutf8proc-dev libxxhash-dev zlib1g-dev libbrotli-dev \
  libssl-dev libxml2-dev
PACKAGES_checks = cmark golang-github-yuin-goldmark-dev rsync openssh-client libwrap0 python3-venv \
  rclone strace faketime bindfs
PACKAGES_python = python3 python3-venv
PACKAGES_packaging = dpkg-dev
PACKAGES_counting = valgrind gcc libc6-dev python3
# The servers are for trying the README's snippets, the fonts for Vietnamese where there are no others.
PACKAGES_browsers = chromium chromium-driver default-jre-headless fonts-dejavu-core openssl \
  python3-venv nginx-light libnginx-mod-http-brotli-static apache2 caddy
SUDO = $(shell [ "$$(id -u)" = 0 ] || echo sudo)
PORTAL = .build/release/portal
# With Swift's runtime in it: one binary, whether it is installed or not, and calls into the runtime are a step
# shorter.
RELEASE = swift build -c release --product portal --static-swift-stdlib
PREFIX = /usr/local
SHARE = $(DESTDIR)$(PREFIX)/share
# Debian's zsh looks for a package's completions in another folder than for those of the machine.
ZSH = $(if $(filter /usr,$(PREFIX)),vendor-completions,site-functions)

.PHONY: site test pages preview bench instructions soak format lint install deb libraries checks python \
  packaging counting browsers

site: libraries
	$(RELEASE)
	$(PORTAL) build

test: libraries checks .build/sshd/usr/sbin/sshd .build/checks/bin/python
	Tests/run

# OpenSSH's server for tests of publishing: unpacked, not installed, so that no server starts on this machine. As
# root it wants the user that the package would have made.
.build/sshd/usr/sbin/sshd: | checks
	rm -rf .build/sshd && mkdir -p .build/sshd
	cd .build/sshd && (apt-get download -q openssh-server || \
	  ($(SUDO) apt-get update -q && apt-get download -q openssh-server))
	cd .build/sshd && dpkg-deb --extract openssh-server_*.deb .
	id sshd >/dev/null 2>&1 || [ "$$(id -u)" != 0 ] || \
	  useradd --system --no-create-home --home-dir /run/sshd --shell /usr/sbin/nologin sshd

# The sample's pages in Chromium, the checker of the W3C, links and servers; every script in Tests/Pages.
pages: libraries browsers .build/pages/bin/python
	$(RELEASE)
	Tests/Pages/run

# The store of objects that tests publish to.
.build/checks/bin/python: Tests/PublisherTests/Store/requirements.txt | checks
	python3 -m venv .build/checks
	.build/checks/bin/pip install --quiet --no-deps -r $<
	touch $@

.build/pages/bin/python: Tests/Pages/requirements.txt | browsers
	python3 -m venv .build/pages
	.build/pages/bin/pip install --quiet --no-deps -r $<
	touch $@

preview: libraries
	$(RELEASE)
	$(PORTAL) serve

# Some minutes. More of it: Tests/Benchmarks/run --help.
bench: libraries python .build/bench/installed
	$(RELEASE)
	Tests/Benchmarks/run

# Hugo, Pagefind, and what asks a browser. What cannot be had here leaves its rows of the table empty, and is
# tried again the next time.
.build/bench/installed: Tests/Benchmarks/requirements.txt | python
	@python3 -m venv .build/bench && missing=$$(for name in $$(grep -v '^#' $<); do \
	  .build/bench/bin/pip install --quiet --no-deps --disable-pip-version-check --retries 1 --timeout 10 \
	    "$$name" >&2 || echo "$$name"; done) && \
	if [ -n "$$missing" ]; then echo "left out of the comparison:" $$missing; else touch $@; fi

# Minutes: a build as callgrind counts it, beside Tests/Benchmarks/INSTRUCTIONS.md.
instructions: libraries counting
	$(RELEASE)
	Tests/Benchmarks/instructions

# Hours: 10,000 scripts of edits, each step against a clean build, and as many builds killed; every call of a build
# failed, every byte of a ledger damaged; as many saves while a preview runs; all payloads and mutations of them in a
# browser.
soak: libraries checks browsers .build/sshd/usr/sbin/sshd .build/checks/bin/python .build/pages/bin/python
	PORTAL_SOAK=10000 swift test -c release -Xswiftc -enable-testing --filter \
	  'RebuildTests|EndingTests|PublishEndingTests|StoreChainTests|StoreCommandTests|WriteFaultTests|DamagedLedgerTests|MachineTests|WatchFaultTests|FileSystemTests|DiskTests'
	$(RELEASE)
	.build/pages/bin/python Tests/Pages/injection.py --soak 20

format:
	swift format --in-place --recursive Sources Tests Package.swift

lint:
	swift format lint --strict --recursive Sources Tests Package.swift

# One binary with Swift's runtime in it, the manual in both languages, and completion for three shells.
install: libraries
	$(RELEASE)
	install -d $(DESTDIR)$(PREFIX)/bin $(addprefix $(SHARE)/,man/man1 man/vi/man1 bash-completion/completions \
	  zsh/$(ZSH) fish/vendor_completions.d)
	install -s -m 755 $(PORTAL) $(DESTDIR)$(PREFIX)/bin/portal
	$(PORTAL) manual --language en >$(SHARE)/man/man1/portal.1
	$(PORTAL) manual --language vi >$(SHARE)/man/vi/man1/portal.1
	$(PORTAL) --generate-completion-script bash >$(SHARE)/bash-completion/completions/portal
	$(PORTAL) --generate-completion-script zsh >$(SHARE)/zsh/$(ZSH)/_portal
	$(PORTAL) --generate-completion-script fish >$(SHARE)/fish/vendor_completions.d/portal.fish

# A package for machines without Swift, in .build. What the binary needs, dpkg-shlibdeps finds in it.
deb: packaging
	rm -rf .build/deb && mkdir -p .build/deb/debian .build/deb/portal/DEBIAN
	$(MAKE) install PREFIX=/usr DESTDIR=.build/deb/portal
	gzip -9n .build/deb/portal/usr/share/man/man1/portal.1 .build/deb/portal/usr/share/man/vi/man1/portal.1
	printf 'Source: portal\n\nPackage: portal\nArchitecture: any\n' >.build/deb/debian/control
	cd .build/deb && { printf '%s\n' 'Package: portal' "Version: $$(../release/portal --version)" \
	  "Architecture: $$(dpkg --print-architecture)" 'Maintainer: portal <portal@localhost>' 'Section: web' \
	  'Priority: optional' "Installed-Size: $$(du -ks portal | cut -f1)" \
	  'Recommends: rsync, openssh-client, curl, libvips-tools' 'Suggests: rclone' && \
	  dpkg-shlibdeps -O portal/usr/bin/portal | sed 's/^shlibs:Depends=/Depends: /' && \
	  printf '%s\n' 'Description: static news portals of provincial information offices' \
	  ' Turns news items in Markdown into a portal with listings by document, agency and' \
	  ' date, and exact tallies of the figures that the items report.'; } >portal/DEBIAN/control
	dpkg-deb --root-owner-group --build .build/deb/portal .build

# Only what is missing is asked for, so that a machine that has it all needs no network and no rights.
libraries checks python packaging counting browsers:
	@missing=$$(for name in $(PACKAGES_$@); do \
	  dpkg-query -W -f '$${Status}' $$name 2>/dev/null | grep -q 'ok installed' || echo $$name; done); \
	if [ -n "$$missing" ]; then \
	  $(SUDO) apt-get update -q && \
	  $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends $$missing; \
	fi
