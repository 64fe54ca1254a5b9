# fish: opfris completions fish | source
complete -c opfris -f
complete -c opfris -n 'not __fish_seen_subcommand_from lees kies' -a lees -d 'reads'
complete -c opfris -n 'not __fish_seen_subcommand_from lees kies' -a kies -d 'picks'
complete -c opfris -l folder -x -a '(__fish_complete_directories)' -d 'the folder: \'here\' [now]'
complete -c opfris -n '__fish_seen_subcommand_from lees' -F -a '(opfris modules --format ids 2>/dev/null)'
complete -c opfris -n '__fish_seen_subcommand_from lees' -l quiet -d 'silent'
complete -c opfris -n '__fish_seen_subcommand_from kies' -a 'een twee'
complete -c opfris -n '__fish_seen_subcommand_from kies; and __fish_seen_subcommand_from een twee' -F
complete -c opfris -n '__fish_seen_subcommand_from kies' -l module -x -a '(opfris modules --format ids 2>/dev/null)' -d 'which'
