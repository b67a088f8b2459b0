package org.jiheng.deploy.embedded;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Runs the parts until its stdin ends or it is told to terminate, so that they never outlive the
 * process that wanted them. Prints one line on stdout when all is ready: {@code parts: {json}};
 * then {@code postgres: silent} and {@code postgres: answers} as it changes. A PostgreSQL that has
 * ended takes this process with it, so that whoever started it starts all of them again.
 */
public final class PartsMain {

  private static final int POSTGRES_ENDED = 3;

  private PartsMain() {}

  public static void main(String[] args) throws Exception {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err);
    PartsArguments arguments;
    try {
      arguments = PartsArguments.parse(args);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    var parts = new RunningParts();
    Runtime.getRuntime().addShutdownHook(new Thread(parts::stop, "stop-parts"));
    exitWithStdin();
    try {
      start(arguments, parts, out);
    } catch (Exception | LinkageError e) {
      // An error that only ended this thread would leave a JVM that is never ready and never ends.
      e.printStackTrace();
      System.exit(1);
    }
    out.println("parts: " + parts.description());
  }

  private static void start(PartsArguments arguments, RunningParts parts, PrintStream out)
      throws Exception {
    var directory = PrivateFolder.of(arguments.directory());
    var log = Files.createDirectories(directory.resolve("log"));
    parts.lock(directory);
    PartsLog.writeTo(log);
    parts.start(() -> SessionKeys.in(directory));
    for (PartKind kind : PartKind.values()) {
      if (arguments.only().contains(kind)) {
        parts.start(() -> part(kind, arguments, log, out));
      }
    }
  }

  private static Part part(PartKind kind, PartsArguments arguments, Path log, PrintStream out)
      throws Exception {
    var port = arguments.port(kind);
    return switch (kind) {
      case POSTGRES -> PostgresPart.start(arguments.directory(), port, log, told(out));
      case KAFKA ->
          KafkaPart.start(arguments.directory(), KafkaAddress.loopback(port), accounts(arguments));
      case ISSUER -> IssuerPart.start(port);
    };
  }

  private static Optional<KafkaAccounts> accounts(PartsArguments arguments) throws IOException {
    return arguments.kafkaAccounts()
        ? Optional.of(KafkaAccounts.of(Credentials.in(arguments.directory())))
        : Optional.empty();
  }

  private static PostgresWatch.Listener told(PrintStream out) {
    return new PostgresWatch.Listener() {
      @Override
      public void answers(boolean answers) {
        out.println("postgres: " + (answers ? "answers" : "silent"));
      }

      @Override
      public void ended() {
        System.err.println("PostgreSQL has ended by itself");
        System.exit(POSTGRES_ENDED);
      }
    };
  }

  /** Its thread is what keeps this JVM running: PostgreSQL alone has none here. */
  private static void exitWithStdin() {
    var reader =
        new Thread(
            () -> {
              try {
                while (System.in.read() >= 0) {
                  continue;
                }
              } catch (IOException closed) {
                System.err.println("stdin: " + closed.getMessage());
              }
              System.exit(0);
            },
            "exit-with-stdin");
    reader.start();
  }
}
