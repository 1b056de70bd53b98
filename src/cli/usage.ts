export const usage = `Usage: starttls run [scenario.json | -] [options]
       starttls --help | --version

Simulates how one mail server hands a message to another with STARTTLS, and prints the run.
Without a scenario it is the textbook's; - reads one from standard input. What a scenario leaves out has its default.

  --set path=value    set one field, after the scenario; may be repeated
                      (lists: --set sender.versions=TLSv1.3,TLSv1.2)
  --format text|json  text, the default, is for reading; json is everything, down to the bytes
  -o, --output file   write there instead of to standard output
  -h, --help          this text
  --version           the version

docs/scenario.schema.json lists the fields of a scenario and their values.
Exit status: 0 when the simulation ran, whatever became of the message; 2 for wrong arguments or a wrong scenario.
`;
