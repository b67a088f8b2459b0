package org.jiheng.deploy.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** A source tree whose built services and parts are {@link StubService}s. */
record StubHome(Path root) {

  private static final Path BUILT = Path.of("../../embedded/target/embedded-parts");

  static StubHome build(Path root) throws IOException {
    for (Service service : Service.values()) {
      jar(new Home(root).jar(service), StubService.class.getName(), testClasses());
    }
    var parts = Files.createDirectories(root.resolve("stub-parts"));
    var source =
        Files.writeString(
            parts.resolve("PartsMain.java"),
            """
            package org.jiheng.deploy.embedded;
            public class PartsMain {
              public static void main(String[] arguments) throws Exception {
                org.jiheng.deploy.launch.StubService.parts();
              }
            }
            """);
    ToolProvider.getSystemJavaCompiler()
        .run(
            null,
            null,
            null,
            "-cp",
            Path.of(testClasses()).toString(),
            "-d",
            parts.toString(),
            source.toString());
    var embedded = root.resolve(Path.of("deploy", "embedded", "target", "embedded-parts"));
    jar(embedded.resolve("parts.jar"), "none", parts.toUri(), testClasses());
    Files.createDirectories(root.resolve(Path.of("deploy", "samples")));
    Files.createSymbolicLink(
        root.resolve(Path.of("deploy", "jvm")), Path.of("../../jvm").toRealPath());
    return new StubHome(root);
  }

  Path sample(String name, String content) throws IOException {
    return Files.writeString(
        root.resolve(Path.of("deploy", "samples")).resolve(name), content, StandardCharsets.UTF_8);
  }

  Process launch(Path caller, Map<String, String> environment, String... arguments)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-Djiheng.home=" + root));
    var built = BUILT.toAbsolutePath();
    command.addAll(List.of("-cp", built + "/*:" + built + "/lib/*"));
    command.add(Launcher.class.getName());
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(caller.toFile());
    builder.environment().putAll(environment);
    return builder.redirectErrorStream(true).start();
  }

  /** The processes that were started from this tree. */
  List<ProcessHandle> running() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(root.toString()))
        .toList();
  }

  /** The one JVM among them whose command line has this. */
  ProcessHandle running(String part) {
    return running().stream()
        .filter(process -> process.info().commandLine().orElse("").contains(part))
        .filter(process -> !process.info().commandLine().orElse("").contains("Launcher"))
        .collect(Collectors.collectingAndThen(Collectors.toList(), List::iterator))
        .next();
  }

  private static URI testClasses() {
    try {
      return StubService.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void jar(Path file, String main, URI... classPath) throws IOException {
    Files.createDirectories(file.getParent());
    var manifest = new Manifest();
    var attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, main);
    attributes.put(
        Attributes.Name.CLASS_PATH,
        Arrays.stream(classPath).map(URI::toString).collect(Collectors.joining(" ")));
    try (OutputStream out = Files.newOutputStream(file);
        var jar = new JarOutputStream(out, manifest)) {
      jar.finish();
    }
  }
}
