# Python packages for a script's tests, in an environment outside the tree that is made once. To be sourced.

# The packages are wheels for these versions; a python3 of pyenv may be any other.
find_python() {
    local python
    for python in python3 python3.13 python3.12 python3.11 /usr/bin/python3; do
        if "$python" -c 'import sys, venv, pip; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then
            echo "$python" && return
        fi
    done
    refuse "Python 3.11, 3.12 or 3.13 with pip is missing: install the packages python3 and python3-pip"
}

# make_environment NEEDS FOLDER: installs what the file of requirements lists, with checked hashes, unless it is there.
make_environment() {
    local needs=$1 environment=$2 python
    [[ ! -f $environment/requirements.txt ]] || ! cmp -s "$needs" "$environment/requirements.txt" || return 0
    python=$(find_python)
    echo "$(basename "$0"): installing what the tests need into $(basename "$(dirname "$environment")")"
    rm -rf "$environment"
    mkdir -p "$(dirname "$environment")"
    # Debian keeps ensurepip apart, so the pip that is there installs into the new environment.
    "$python" -m venv --without-pip "$environment"
    "$python" -m pip --python "$environment/bin/python" install --quiet --disable-pip-version-check --no-input \
        --require-hashes --only-binary=:all: -r "$needs" ||
        refuse "pip could not install what the tests need: check the network and pip's settings (see above)"
    cp "$needs" "$environment/requirements.txt"
}
