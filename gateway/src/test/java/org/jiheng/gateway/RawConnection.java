package org.jiheng.gateway;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A connection on which a test writes what no client library would send. */
final class RawConnection {

  private static final String LOOPBACK = "127.0.0.1";

  private RawConnection() {}

  /** Sends the request, lines ended as HTTP wants it, and reads until the gateway closes. */
  static String exchange(String request) throws IOException {
    return exchangeFrom("127.0.0.1", request);
  }

  /** The same in the name of another address of the loopback network. */
  static String exchangeFrom(String address, String request) throws IOException {
    try (var socket = new Socket(LOOPBACK, RestAssured.port, InetAddress.getByName(address), 0)) {
      write(socket, request);
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * The same where the gateway may close before it has read everything; empty where it does not
   * answer at all.
   */
  static String insist(String request) throws IOException {
    try (var socket = new Socket(LOOPBACK, RestAssured.port)) {
      var answer = new StringBuilder();
      try {
        write(socket, request);
        var answers = socket.getInputStream();
        for (var next = answers.read(); next >= 0; next = answers.read()) {
          answer.append((char) next);
        }
      } catch (SocketTimeoutException open) {
        throw open;
      } catch (SocketException closed) {
        return answer.toString();
      }
      return answer.toString();
    }
  }

  /** Sends what it is given and goes away without waiting for anything. */
  static void abandon(String request) throws IOException {
    try (var socket = new Socket(LOOPBACK, RestAssured.port)) {
      write(socket, request);
    }
  }

  private static void write(Socket socket, String request) throws IOException {
    socket.setSoTimeout(10_000);
    socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }
}
