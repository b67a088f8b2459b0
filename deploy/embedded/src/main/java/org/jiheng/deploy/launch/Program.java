package org.jiheng.deploy.launch;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiheng.terminal.LoopbackPorts;

/**
 * A process of the platform as it is started, for the first time or again.
 *
 * @param log the name of the file that it writes its log to
 * @param readsStdout whether the launcher reads what it prints; else that goes to its log
 * @param arguments of its JVM, after the options that every one has
 * @param archive of its classes
 */
record Program(
    String name,
    String log,
    ClassArchive archive,
    boolean readsStdout,
    Map<String, String> environment,
    List<String> arguments) {

  Program {
    environment = Map.copyOf(environment);
    arguments = List.copyOf(arguments);
  }

  /** The parts, at addresses that they keep when they are started again. */
  static Program parts(Home home, DataFolder data, KafkaAccess kafka) {
    return new Program(
        "parts",
        "parts.0.log",
        home.partsArchive(),
        true,
        Map.of(),
        List.of(
            "-cp",
            home.partsClassPath(),
            "org.jiheng.deploy.embedded.PartsMain",
            "--directory",
            data.path().toString(),
            "--kafka",
            kafka.argument(),
            "--ports",
            "postgres=%d,kafka=%d,issuer=%d"
                .formatted(LoopbackPorts.free(), LoopbackPorts.free(), LoopbackPorts.free())));
  }

  /** A service that writes its own log, which it turns over before it is large. */
  static Program service(
      Service service, Home home, DataFolder data, Map<String, String> environment)
      throws IOException {
    var whole = new HashMap<>(environment);
    whole.put("QUARKUS_LOG_CONSOLE_ENABLED", "false");
    whole.put("QUARKUS_LOG_FILE_ENABLED", "true");
    var log = service.folder() + ".log";
    whole.put("QUARKUS_LOG_FILE_PATH", data.log(log).toString());
    return new Program(
        service.folder(),
        log,
        home.archive(service),
        false,
        whole,
        List.of("-jar", home.jar(service).toString()));
  }
}
