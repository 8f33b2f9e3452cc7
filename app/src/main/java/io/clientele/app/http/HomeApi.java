package io.clientele.app.http;

import io.clientele.run.HomePage;
import io.clientele.run.SettingsBook;
import io.clientele.run.View;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page Home, of now. */
@RestController
class HomeApi {

    private final Desk desk;

    HomeApi(Desk desk) {
        this.desk = desk;
    }

    /** Weeks, the numbers we steer by, and how fresh the data is. */
    @GetMapping(path = "/api/home", produces = MediaType.APPLICATION_JSON_VALUE)
    @Tells(NumbersTold.Home.class)
    byte[] home() {
        List<String> steering = desk.books().settings(SettingsBook::steering);
        return desk.shown(
                View.NOW,
                List.of("home", steering),
                (session, published) -> new HomePage(session, steering).json(published));
    }

    /** How the numbers we steer by came to be what they are, over the last twelve months. */
    @GetMapping(path = "/api/home/courses", produces = MediaType.APPLICATION_JSON_VALUE)
    @Tells(NumbersTold.Courses.class)
    byte[] courses() {
        List<String> steering = desk.books().settings(SettingsBook::steering);
        return desk.shown(
                View.NOW,
                List.of("courses of home", steering),
                (session, published) -> new HomePage(session, steering)
                        .courses(published, desk.kept().followed(published)));
    }
}
