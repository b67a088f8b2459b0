package org.jiheng.deploy.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.jiheng.terminal.LoopbackPorts;

/** The one command behind {@code deploy/up}. */
public final class Launcher {

  private static final int FAILED = 2;
  private static final int USUAL_PORT = 8080;

  /** Its clients at the local issuer: for what it loads itself, and for a job. */
  static final String CLIENT = "jiheng-up";

  private static final String JOB = "jiheng-once";

  private final Home home;
  private final Console console;
  private volatile boolean logsWanted;

  private Launcher(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  public static void main(String[] arguments) throws InterruptedException {
    var console = Console.ofThisProcess();
    int exitCode;
    try {
      var options = Options.parse(Path.of("").toAbsolutePath(), arguments);
      exitCode = new Launcher(Home.ofThisProcess(), console).run(options);
    } catch (UsageFault e) {
      console.problem(e.message());
      console.problem(Message.of("用法见 deploy/up --help。", "See deploy/up --help."));
      exitCode = FAILED;
    } catch (PlatformFault e) {
      console.problem(e.message());
      exitCode = FAILED;
    } catch (IOException e) {
      console.problem(Message.of("文件或网络出错：%s", "A file or the network failed: %s", e.toString()));
      exitCode = FAILED;
    } catch (InterruptedException stopping) {
      // The shutdown hook is at work; the process ends with it.
      new CountDownLatch(1).await();
      return;
    }
    System.exit(exitCode);
  }

  private int run(Options options)
      throws IOException, InterruptedException, UsageFault, PlatformFault {
    return switch (options.mode()) {
      case HELP -> help();
      case ONCE -> once(options);
      case STAY -> stay(options);
    };
  }

  private int help() throws IOException {
    try (var usage = Launcher.class.getResourceAsStream("usage.txt")) {
      console.result(new String(usage.readAllBytes(), StandardCharsets.UTF_8).strip());
    }
    return 0;
  }

  private int once(Options options)
      throws IOException, InterruptedException, UsageFault, PlatformFault {
    var out = options.out() == null ? home.out() : options.out();
    try {
      Files.createDirectories(out);
    } catch (IOException e) {
      throw new UsageFault("结果文件夹无法建立：%s。", "The folder %s cannot be made.", out);
    }
    var port = gatewayPort(options);
    var folder = DataFolder.throwAway(home.run());
    var platform = new Platform(home, folder, console);
    stopAtEnd(platform, folder, true);
    var files = options.filings().isEmpty() ? home.samples() : options.filings();
    try {
      platform.start(port, KafkaAccess.ACCOUNTS);
      var gateway = new Gateway(platform.gateway(), platform.issuer(), JOB);
      var refused = new ProfileFiles(gateway, console).put(options.profiles());
      var results = new Results(gateway, console, out);
      var evaluated =
          new Filings(new HandIn(gateway, platform), console).handIn(files, results::of);
      platform.recordClasses();
      var exitCode = Math.max(refused, evaluated);
      logsWanted = exitCode > 1;
      return exitCode;
    } catch (PlatformFault e) {
      logsWanted = true;
      throw e;
    }
  }

  private int stay(Options options) throws IOException, InterruptedException, PlatformFault {
    var folder = DataFolder.claim(home.data());
    var port = gatewayPort(options);
    var platform = new Platform(home, folder, console);
    stopAtEnd(platform, folder, false);
    platform.start(port, KafkaAccess.ACCOUNTS);
    var gateway = new Gateway(platform.gateway(), platform.issuer(), CLIENT);
    new ExistingEvaluations(gateway, console)
        .showOr(
            () ->
                new Filings(new HandIn(gateway, platform), console)
                    .handIn(home.samples(), filing -> Filings.NOWHERE));
    platform.recordClasses();
    console.result(Addresses.of(platform));
    new Supervision(platform, console).run();
    return FAILED;
  }

  private static int gatewayPort(Options options) throws PlatformFault {
    if (options.port().isEmpty()) {
      return LoopbackPorts.isFree(USUAL_PORT) ? USUAL_PORT : LoopbackPorts.free();
    }
    var port = options.port().getAsInt();
    if (!LoopbackPorts.isFree(port)) {
      throw new PlatformFault("端口 %d 已被占用。", "Port %d is taken.", port);
    }
    return port;
  }

  private void stopAtEnd(Platform platform, DataFolder folder, boolean throwAway) {
    Runnable stop =
        () -> {
          console.onlyThisThread();
          console.progress("正在停止所有服务……");
          platform.stop();
          try {
            if (throwAway && logsWanted) {
              folder.deleteAllButLogs();
            } else if (throwAway) {
              folder.delete();
            }
            console.progress("已全部停止。");
          } catch (IOException e) {
            console.problem("临时文件夹未能清除：" + e);
          }
        };
    Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop-platform"));
  }
}
