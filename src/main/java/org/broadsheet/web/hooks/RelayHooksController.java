package org.broadsheet.web.hooks;

import java.io.IOException;
import java.io.InputStream;
import org.broadsheet.delivery.RelayHooks;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where relays report what came back. What is too long or not signed is turned away. */
@RestController
class RelayHooksController {
    private static final int LARGEST = 512 * 1024;

    private final RelayHooks hooks;

    RelayHooksController(RelayHooks hooks) {
        this.hooks = hooks;
    }

    @PostMapping("/hooks/ses")
    ResponseEntity<Void> ses(InputStream body) throws IOException {
        var bytes = body.readNBytes(LARGEST + 1);
        return answer(bytes.length <= LARGEST && hooks.ses(bytes));
    }

    @PostMapping("/hooks/mailgun")
    ResponseEntity<Void> mailgun(InputStream body) throws IOException {
        var bytes = body.readNBytes(LARGEST + 1);
        return answer(bytes.length <= LARGEST && hooks.mailgun(bytes));
    }

    private static ResponseEntity<Void> answer(boolean believed) {
        return ResponseEntity.status(believed ? HttpStatus.OK : HttpStatus.FORBIDDEN).build();
    }
}
