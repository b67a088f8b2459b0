package org.jiheng.check;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command: files in, scores and findings out. */
public final class Check {

  static final int CLEAN = 0;
  static final int ERRORS = 1;
  static final int UNREADABLE = 2;

  private final PrintStream out;
  private final PrintStream err;

  Check(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Texts are UTF-8 whatever the terminal's locale, as they are in the platform's answers. */
  public static void main(String... arguments) throws IOException {
    try (var out = stream(FileDescriptor.out);
        var err = stream(FileDescriptor.err)) {
      var exit = new Check(out, err).run(List.of(arguments));
      out.flush();
      err.flush();
      System.exit(exit);
    }
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  /** The exit code: the worst of what any file came to. */
  int run(List<String> arguments) throws IOException {
    try {
      var options = Options.parse(arguments);
      if (options.help()) {
        out.print(Options.usage());
        return CLEAN;
      }
      return check(options);
    } catch (UsageFault fault) {
      err.println(fault.getMessage());
      err.println("用法见 deploy/check --help。");
      return UNREADABLE;
    }
  }

  private int check(Options options) throws IOException, UsageFault {
    var profiles = Profiles.of(options.profiles());
    var files = new FilingFiles(profiles);
    var sheet = options.json() ? new JsonLines() : new Terminal();
    var exits = new ArrayList<Integer>();
    for (Path file : options.files()) {
      var checked = Checked.of(file, files.read(file), profiles);
      out.print(sheet.of(checked));
      exits.add(checked.exit());
    }
    return exits.stream().mapToInt(Integer::intValue).max().orElse(CLEAN);
  }
}
