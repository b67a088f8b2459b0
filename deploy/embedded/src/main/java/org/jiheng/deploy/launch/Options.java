package org.jiheng.deploy.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;

/**
 * What the command line asks for.
 *
 * @param out where a job writes, null for the default
 * @param profiles rule profiles that a job puts first
 * @param filings the given filings, empty for the samples
 */
record Options(Mode mode, OptionalInt port, Path out, List<Path> profiles, List<Path> filings) {

  enum Mode {
    HELP,
    STAY,
    ONCE
  }

  Options {
    profiles = List.copyOf(profiles);
    filings = List.copyOf(filings);
  }

  /** Relative paths are those of the caller's directory. */
  static Options parse(Path caller, String... arguments) throws UsageFault {
    var once = false;
    var port = OptionalInt.empty();
    Path out = null;
    var profiles = new ArrayList<Path>();
    var filings = new ArrayList<Path>();
    var rest = List.of(arguments).iterator();
    while (rest.hasNext()) {
      var argument = rest.next();
      switch (argument) {
        case "--help", "-h" -> {
          return new Options(Mode.HELP, port, null, List.of(), List.of());
        }
        case "--once" -> once = true;
        case "--port" -> port = OptionalInt.of(port(value(argument, rest)));
        case "--out" -> out = caller.resolve(value(argument, rest)).normalize();
        case "--profile" ->
            profiles.add(file(caller, value(argument, rest), "评分方案文件", "rule profile"));
        case "--" -> {
          while (rest.hasNext()) {
            filings.add(filing(caller, rest.next()));
          }
        }
        default -> {
          if (argument.startsWith("-")) {
            throw new UsageFault("不认识的选项：%s。", "Unknown option: %s.", argument);
          }
          filings.add(filing(caller, argument));
        }
      }
    }
    if (!once && (out != null || !filings.isEmpty() || !profiles.isEmpty())) {
      throw new UsageFault(
          "填报文件、--profile 和 --out 只能与 --once 一起使用。",
          "Filings, --profile and --out go with --once only.");
    }
    return new Options(once ? Mode.ONCE : Mode.STAY, port, out, profiles, filings);
  }

  private static String value(String option, Iterator<String> rest) throws UsageFault {
    if (!rest.hasNext()) {
      throw new UsageFault("选项 %s 缺少取值。", "Option %s needs a value.", option);
    }
    return rest.next();
  }

  private static int port(String text) throws UsageFault {
    if (text.matches("\\d{1,5}")) {
      var port = Integer.parseInt(text);
      if (port >= 1 && port <= 65_535) {
        return port;
      }
    }
    throw new UsageFault("端口应为 1 到 65535 的整数：%s。", "A port is a number from 1 to 65535: %s.", text);
  }

  private static Path filing(Path caller, String argument) throws UsageFault {
    return file(caller, argument, "填报文件", "filing");
  }

  private static Path file(Path caller, String argument, String chinese, String english)
      throws UsageFault {
    var file = caller.resolve(argument).normalize();
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new UsageFault(
          chinese + "不存在或无法读取：%s。", "There is no readable " + english + " %s.", file);
    }
    return file;
  }
}
