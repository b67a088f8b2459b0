package org.jiheng.bench.stage;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An nginx in front of a service, with connections to it that are kept, as an operator has it. */
public final class Nginx implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 10;

  private static final String SETTINGS =
      """
      %sworker_processes auto;
      daemon off;
      pid nginx.pid;
      events { worker_connections 4096; }
      http {
        access_log access.log;
        client_body_temp_path body;
        proxy_temp_path proxy;
        fastcgi_temp_path fastcgi;
        uwsgi_temp_path uwsgi;
        scgi_temp_path scgi;
        client_max_body_size 16m;
        keepalive_requests 1000000;
        upstream service { server %s; keepalive 256; keepalive_requests 1000000; }
        server {
          listen 127.0.0.1:%d;
          location / {
            proxy_pass http://service;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_set_header Host $http_host;
          }
        }
      }
      """;

  private final Process process;
  private final int port;

  private Nginx(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Where it is installed: on the path, or where a user's path does not lead. */
  public static Optional<Path> installed() {
    var path = System.getenv("PATH") + File.pathSeparator + "/usr/sbin";
    return Stream.of(path.split(File.pathSeparator))
        .map(folder -> Path.of(folder, "nginx"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * @param folder where it may leave what it writes
   * @param service the address that it stands before
   */
  public static Nginx start(Path program, Path folder, String service)
      throws IOException, InterruptedException {
    var port = freePort();
    var user = System.getProperty("user.name").equals("root") ? "user root;\n" : "";
    var settings = folder.resolve("nginx.conf");
    Files.writeString(
        settings, SETTINGS.formatted(user, service.replaceFirst("^http://", ""), port));
    var process =
        new ProcessBuilder(
                program.toString(),
                "-p",
                folder.toString(),
                "-c",
                settings.toString(),
                "-e",
                "error.log")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.log").toFile())
            .start();
    var nginx = new Nginx(process, port);
    nginx.awaitOpen(folder);
    return nginx;
  }

  public String address() {
    return "http://127.0.0.1:" + port;
  }

  private void awaitOpen(Path folder) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (process.isAlive() && System.nanoTime() < end) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return;
      } catch (IOException notYet) {
        Thread.sleep(50);
      }
    }
    close();
    throw new IOException(
        "nginx does not start: " + Files.readString(folder.resolve("output.log")));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Its master ends the workers. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopping) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
