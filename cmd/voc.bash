# voc - what bash completes: verbs, the options that the programs themselves name, files
_voc() {
    local word=${COMP_WORDS[COMP_CWORD]} verb=${COMP_WORDS[1]} verbs
    if [[ $COMP_CWORD == 1 || ( $COMP_CWORD == 2 && $verb == help ) ]]; then
        verbs=$(compgen -c voc- | sed 's/^voc-//')
        COMPREPLY=($(compgen -W "$verbs help" -- "$word"))
    elif [[ $COMP_CWORD == 2 && $verb == store ]]; then
        COMPREPLY=($(compgen -W "add get log changes forget" -- "$word"))
    elif [[ $word == -* ]]; then
        COMPREPLY=($(compgen -W "$(voc "$verb" --option-names 2>/dev/null)" -- "$word"))
    else
        compopt -o filenames
        COMPREPLY=($(compgen -f -- "$word"))
    fi
}
complete -F _voc voc
