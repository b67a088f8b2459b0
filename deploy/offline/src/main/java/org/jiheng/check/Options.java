package org.jiheng.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the command line asks for. */
record Options(boolean help, boolean json, List<Path> profiles, List<Path> files) {

  Options {
    profiles = List.copyOf(profiles);
    files = List.copyOf(files);
  }

  static Options parse(List<String> arguments) throws UsageFault {
    var json = false;
    var profiles = new ArrayList<Path>();
    var files = new ArrayList<Path>();
    var rest = arguments.iterator();
    while (rest.hasNext()) {
      var argument = rest.next();
      switch (argument) {
        case "--help", "-h" -> {
          return new Options(true, json, profiles, files);
        }
        case "--json" -> json = true;
        case "--profile" -> {
          if (!rest.hasNext()) {
            throw new UsageFault("选项 --profile 后面要写评分方案文件。");
          }
          profiles.add(file(rest.next()));
        }
        case "--" -> {
          while (rest.hasNext()) {
            files.add(file(rest.next()));
          }
        }
        default -> {
          if (argument.startsWith("-")) {
            throw new UsageFault("不认识的选项：" + argument + "。");
          }
          files.add(file(argument));
        }
      }
    }
    if (files.isEmpty()) {
      throw new UsageFault("没有写明要检查的填报文件。");
    }
    return new Options(false, json, profiles, files);
  }

  static String usage() {
    try (var text = Options.class.getResourceAsStream("usage.txt")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(String argument) throws UsageFault {
    var file = Path.of(argument);
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new UsageFault("文件不存在或无法读取：" + argument + "。");
    }
    return file;
  }
}
