package org.jiheng.deploy.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where things lie in the platform's source tree. */
record Home(Path root) {

  /** What the script {@code deploy/up} passes on. */
  static Home ofThisProcess() {
    var root = System.getProperty("jiheng.home");
    if (root == null) {
      throw new IllegalStateException("-Djiheng.home names the source tree");
    }
    return new Home(Path.of(root).toAbsolutePath().normalize());
  }

  Path data() {
    return deploy(".data");
  }

  Path run() {
    return deploy(".run");
  }

  Path out() {
    return deploy("out");
  }

  private Path parts() {
    return root.resolve(Path.of("deploy", "embedded", "target", "embedded-parts"));
  }

  /** The classes of the parts. */
  ClassArchive partsArchive() {
    return new ClassArchive(parts());
  }

  /** The classes of a service. */
  ClassArchive archive(Service service) {
    return new ClassArchive(jar(service).getParent());
  }

  String partsClassPath() {
    var parts = parts();
    return parts.resolve("*") + File.pathSeparator + parts.resolve("lib").resolve("*");
  }

  /** The options that a JVM has on a machine of so many processors. */
  List<String> jvm(int processors) {
    var options = new ArrayList<>(List.of("every", "process"));
    if (processors <= 2) {
      options.add("two-processors");
    }
    return options.stream().map(name -> "@" + deploy("jvm").resolve(name + ".options")).toList();
  }

  Path jar(Service service) {
    return root.resolve(Path.of(service.folder(), "target", "quarkus-app", "quarkus-run.jar"));
  }

  List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(deploy("samples"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private Path deploy(String name) {
    return root.resolve("deploy").resolve(name);
  }
}
