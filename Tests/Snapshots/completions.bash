# bash: source <(opfris completions bash)
_opfris() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} verb= i
    [ "$cur" = = ] && cur=
    [ "$prev" = = ] && prev=${COMP_WORDS[COMP_CWORD-2]}
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
            --folder|--module) ((i++)); [ "${COMP_WORDS[i]}" = = ] && ((i++)) ;;
            -* | =) ;;
            *) [ -n "$verb" ] || verb=${COMP_WORDS[i]} ;;
        esac
    done
    COMPREPLY=()
    case "$verb $prev" in
        'kies --module') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -W ''" $(opfris modules --format ids 2>/dev/null)" -- "$cur"; compgen -f -- "$cur"); return ;;
        *' --folder') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$cur"); return ;;
        'kies een') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -W '' -- "$cur"; compgen -f -- "$cur"); return ;;
        'kies twee') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -W '' -- "$cur"; compgen -f -- "$cur"); return ;;
    esac
    case $verb in
        '') mapfile -t COMPREPLY < <(compgen -W 'lees kies --folder' -- "$cur") ;;
        lees) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -W '--quiet --folder'" $(opfris modules --format ids 2>/dev/null)" -- "$cur"; compgen -f -- "$cur") ;;
        kies) mapfile -t COMPREPLY < <(compgen -W 'een twee --module --folder' -- "$cur") ;;
    esac
}
complete -F _opfris opfris
