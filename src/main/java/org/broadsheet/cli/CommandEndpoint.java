package org.broadsheet.cli;

import jakarta.servlet.http.HttpServletRequest;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/**
 * Runs a command of this machine on the server's own beans. This machine only, and only with the
 * key.
 */
@RestController
@ConditionalOnWebApplication
class CommandEndpoint {
    private final BeanFactory beans;
    private final LocalServerKey key;

    CommandEndpoint(BeanFactory beans, LocalServerKey key) {
        this.beans = beans;
        this.key = key;
    }

    @GetMapping(LocalServer.PATH)
    ResponseEntity<Void> answers(
            @RequestHeader("Authorization") String given, HttpServletRequest request) {
        return ResponseEntity.status(
                        isOurs(given, request) ? HttpStatus.NO_CONTENT : HttpStatus.NOT_FOUND)
                .build();
    }

    @PostMapping(LocalServer.PATH)
    ResponseEntity<StreamingResponseBody> run(
            @RequestHeader("Authorization") String given,
            @RequestBody LocalServer.Call call,
            HttpServletRequest request) {
        if (!isOurs(given, request)) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .header("Content-Type", "text/plain;charset=UTF-8")
                .body(body -> execute(call, body));
    }

    private void execute(LocalServer.Call call, OutputStream body) {
        try (var out =
                new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8), true)) {
            var exit =
                    CommandLineInterface.commandLine(out)
                            .setExecutionStrategy(
                                    parsed -> onTheseBeans(parsed, Path.of(call.folder())))
                            .execute(call.arguments().toArray(String[]::new));
            out.println(LocalServer.EXIT + exit);
        }
    }

    private int onTheseBeans(ParseResult parsed, Path folder) {
        for (var deeper = parsed; deeper != null; deeper = deeper.subcommand()) {
            if (deeper.commandSpec().userObject() instanceof DataCommand command) {
                command.provide((settings, work) -> work.on(beans), folder);
            }
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private boolean isOurs(String given, HttpServletRequest request) {
        return fromThisMachine(request) && key.is(given);
    }

    /** Over loopback, or from the very address it is sent to, where the server has only that. */
    private static boolean fromThisMachine(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                    || request.getRemoteAddr().equals(request.getLocalAddr());
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
