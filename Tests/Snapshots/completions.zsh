#compdef opfris
# zsh: source <(opfris completions zsh), or a file _opfris in a folder of $fpath
_opfris_modules() {
    local -a ids
    ids=(${(f)"$(opfris modules --format ids 2>/dev/null)"})
    compadd -a ids
    _files
}
_opfris() {
    local curcontext=$curcontext state line
    typeset -A opt_args
    local -a verbs
    verbs=(
        'lees:reads'
        'kies:picks'
    )
    _arguments -C '--folder=[the folder\: '\''here'\'' (now)]:value:_files -/' '1:verb:->verb' '*::argument:->rest'
    case $state in
        verb) _describe verb verbs ;;
        rest)
            case $words[1] in
                lees) _arguments '--quiet[silent]' '--folder=[the folder\: '\''here'\'' (now)]:value:_files -/' '*:MODULE:_opfris_modules' ;;
                kies) _arguments '--module=[which]:value:_opfris_modules' '--folder=[the folder\: '\''here'\'' (now)]:value:_files -/' '1:nl|en:(een twee)' '2:FILE:_files' ;;
            esac ;;
    esac
}
if [ "$funcstack[1]" = _opfris ]; then _opfris "$@"; else compdef _opfris opfris; fi
