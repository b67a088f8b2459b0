package org.jiheng.images;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one container runs. Every image runs as the same user without a name, keeps nothing in
 * itself and needs no shell, but for PostgreSQL's, whose own programs do.
 *
 * @param base which base it stands on: "java" or "postgres"
 */
record Image(
    String name,
    String base,
    List<Layer> layers,
    List<String> command,
    Map<String, String> environment) {

  private static final String USER = "10001:10001";
  private static final String HOME = "/jiheng";
  private static final String REPOSITORY = "jiheng/";
  private static final List<String> SERVICES =
      List.of("budget-service", "indicator-service", "report-service", "gateway");

  Image {
    layers = List.copyOf(layers);
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  static List<Image> all(Path root) {
    var images = new ArrayList<Image>();
    SERVICES.forEach(service -> images.add(service(root, service)));
    images.add(kafka(root));
    images.add(keycloak(root));
    images.add(postgres(root));
    return images;
  }

  private static Image service(Path root, String name) {
    var built = root.resolve(Path.of(name, "target", "quarkus-app"));
    return new Image(
        name,
        "java",
        List.of(
            options(root),
            new Layer("libraries", built, List.of("lib"), HOME),
            new Layer("application", built, List.of("app", "quarkus", "quarkus-run.jar"), HOME)),
        java("-jar", HOME + "/quarkus-run.jar"),
        Map.of("QUARKUS_HTTP_HOST", "0.0.0.0"));
  }

  private static Image kafka(Path root) {
    var built = root.resolve(Path.of("deploy", "images", "target", "broker"));
    return new Image(
        "kafka",
        "java",
        List.of(options(root), Layer.of("broker", built, HOME + "/lib")),
        java("-cp", HOME + "/lib/*", "org.jiheng.deploy.embedded.BrokerMain"),
        Map.of());
  }

  private static Image keycloak(Path root) {
    var built = root.resolve(Path.of("deploy", "images", "target", "keycloak"));
    return new Image(
        "keycloak",
        "java",
        List.of(options(root), Layer.of("distribution", built, "/keycloak")),
        java(
            "-Dkc.home.dir=/keycloak",
            "-Djboss.server.config.dir=/keycloak/conf",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dquarkus-log-max-startup-records=10000",
            "-cp",
            "/keycloak/lib/quarkus-run.jar",
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint"),
        Map.of());
  }

  private static Image postgres(Path root) {
    var entry = root.resolve(Path.of("deploy", "images", "postgres"));
    return new Image(
        "postgres",
        "postgres",
        List.of(Layer.of("entry", entry, HOME)),
        List.of("/bin/sh", HOME + "/start"),
        Map.of("PGDATA", "/data/postgres", "PATH", "/usr/lib/postgresql/15/bin:/usr/bin:/bin"));
  }

  private static Layer options(Path root) {
    return new Layer(
        "options",
        root.resolve(Path.of("deploy", "jvm")),
        List.of("every.options", "container.options"),
        HOME);
  }

  private static List<String> java(String... program) {
    var command =
        new ArrayList<String>(
            List.of(
                "/java/bin/java",
                "@" + HOME + "/every.options",
                "@" + HOME + "/container.options"));
    command.addAll(List.of(program));
    return command;
  }

  void write(Path baseTar, String architecture, String version, Path out) throws Exception {
    var tag = REPOSITORY + name + ":" + version;
    var builder =
        Jib.from(TarImage.at(baseTar))
            .setFormat(ImageFormat.Docker)
            .setCreationTime(Layer.TIME)
            .setPlatforms(Set.of(new Platform(architecture, "linux")))
            .setUser(USER)
            .setEntrypoint(command)
            .setEnvironment(environment);
    builder.addEnvironmentVariable("LANG", "C.UTF-8").addEnvironmentVariable("TZ", "Asia/Shanghai");
    for (Layer layer : layers) {
      builder.addFileEntriesLayer(layer.entries());
    }
    var cache = out.resolve(".cache");
    builder.containerize(
        Containerizer.to(TarImage.at(out.resolve(name + "-" + architecture + ".tar")).named(tag))
            .setOfflineMode(true)
            .setBaseImageLayersCache(cache)
            .setApplicationLayersCache(cache));
  }
}
