"""One person's way through the pages, in a real browser.

    journey.py URL KEY FOLDER

Logs in, reads the overview, looks into a segment and renames it, looks up why somebody is where they are, corrects a
post, points at the map, watches the page change while posts come in, and downloads a table. Every page is held against
axe-core's rules and the width of a phone, and is pictured wide, on a phone and dark. Prints what it saw as JSON; whatever
is not as it must be ends it with a sentence and status 1.
"""

import json
import os
import sys
import time
import urllib.request
from datetime import datetime, timezone

import axe_core_python
from selenium import webdriver
from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select, WebDriverWait

url, key, folder = sys.argv[1:]
shots, downloads = os.path.join(folder, "screenshots"), os.path.join(folder, "downloads")
os.makedirs(shots, exist_ok=True)
os.makedirs(downloads, exist_ok=True)
axe = open(os.path.join(os.path.dirname(axe_core_python.__file__), "axe.min.js"), encoding="utf-8").read()

options = webdriver.ChromeOptions()
for argument in ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1280,1400",
                 f"--user-data-dir={folder}/browser"]:
    options.add_argument(argument)
options.add_experimental_option("prefs", {"download.default_directory": downloads})
options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
driver = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
seen = {"console": [], "violations": [], "pages": [], "wide": []}


def need(holds, sentence):
    if not holds:
        driver.save_screenshot(os.path.join(shots, "failure.png"))
        raise SystemExit(f"{sentence} ({driver.current_url})")


def find(selector):
    return driver.find_element(By.CSS_SELECTOR, selector)


def all_of(selector):
    return driver.find_elements(By.CSS_SELECTOR, selector)


def until(holds, sentence, seconds=20):
    try:
        # Elements of the page before go stale while the next one comes.
        gone = [NoSuchElementException, StaleElementReferenceException]
        WebDriverWait(driver, seconds, poll_frequency=0.2, ignored_exceptions=gone).until(lambda _: holds())
    except Exception as error:
        driver.save_screenshot(os.path.join(shots, "failure.png"))
        raise SystemExit(f"{sentence} ({driver.current_url}): {type(error).__name__}")


def go(path):
    driver.get(url + path)


def media(scheme):
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
        "features": [{"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": "reduce"}]})


def width(pixels, height, phone):
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": pixels, "height": height, "deviceScaleFactor": 1, "mobile": phone})


def picture(name):
    height = driver.execute_script("return Math.min(6000, document.documentElement.scrollHeight)")
    data = driver.execute_cdp_cmd("Page.captureScreenshot", {
        "captureBeyondViewport": True,
        "clip": {"x": 0, "y": 0, "width": driver.execute_script("return innerWidth"), "height": height, "scale": 1}})["data"]
    import base64
    with open(os.path.join(shots, name + ".png"), "wb") as file:
        file.write(base64.b64decode(data))


def check(name):
    """The page as it stands: silent console, axe-core's rules light and dark, a phone's width, three pictures."""
    for scheme in ["light", "dark"]:
        media(scheme)
        driver.execute_script(axe)
        result = driver.execute_async_script(
            "const done = arguments[arguments.length - 1];"
            "axe.run(document, {resultTypes: ['violations']}).then(result => done(result.violations))")
        for violation in result:
            for node in violation["nodes"][:3]:
                seen["violations"].append(f"{name}, {scheme}: {violation['id']}: {node['target']}: {node['failureSummary'][:300]}")
        picture(name + ("-dark" if scheme == "dark" else ""))
    media("light")
    width(390, 844, True)
    # Charts follow the window a moment later.
    for _ in range(50):
        across = driver.execute_script("return document.documentElement.scrollWidth")
        if across <= 390:
            break
        time.sleep(0.1)
    if across > 390:
        seen["wide"].append(f"{name}: {across}")
    picture(name + "-phone")
    width(1280, 1400, False)
    seen["console"] += [f"{name}: {entry['message']}" for entry in driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]
    seen["pages"].append(name)


def push(posts):
    body = "\n".join(json.dumps(post) for post in posts).encode()
    request = urllib.request.Request(url + "/v1/posts", body, {
        "Authorization": f"Bearer {key}", "Content-Type": "application/x-ndjson"})
    return json.load(urllib.request.urlopen(request, timeout=20))


def invented(number, text):
    now = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")
    return {"data": {"id": str(3_000_000_000_000_000_000 + number), "text": text, "author_id": str(5_000_000 + number), "created_at": now,
                     "lang": "en", "edit_history_tweet_ids": [str(3_000_000_000_000_000_000 + number)]},
            "includes": {"users": [{"id": str(5_000_000 + number), "username": f"invented{number}", "public_metrics": {
                "followers_count": 100 + number, "following_count": 10, "tweet_count": 50, "listed_count": 0}}]}}


try:
    width(1280, 1400, False)
    media("light")

    # Log in: a wrong key first.
    go("/segments")
    need("/login" in driver.current_url, "who is not logged in is not asked to log in")
    check("login")
    driver.get_log("browser")
    find("#key").send_keys("covey_wrong")
    find("form[action='/login'] button").click()
    until(lambda: all_of("[role=alert]"), "a wrong key is not complained about")
    driver.get_log("browser")
    find("#key").send_keys(key)
    find("form[action='/login'] button").click()
    until(lambda: driver.current_url.endswith("/segments"), "the log in does not lead to the page that was asked for")

    # The overview.
    go("/")
    need(find("h1").text == "Overview", "the first page is not the overview")
    seen["answers"] = [article.find_element(By.TAG_NAME, "p").text for article in all_of(".answer")]
    need(len(seen["answers"]) == 5 and all(seen["answers"]), f"not five answers: {seen['answers']}")
    check("overview")

    # Live: posts come in, and the page follows without being loaded again.
    driver.execute_script("window.isTheSamePage = true")
    before = find("#figures").text
    time.sleep(1)
    answer = push([invented(number, "Acme made my day, I love it!") for number in range(40)])
    need(answer["stored"] == 40, f"the pushed posts were not stored: {answer}")
    until(lambda: find("#figures").text != before, "the overview does not follow new posts", 30)
    need(driver.execute_script("return window.isTheSamePage === true"), "the page was loaded again")

    # A segment, why, and its name.
    go("/segments")
    check("segments")
    cards = all_of("article.card h2 a")
    need(cards, "there is no segment")
    cards[0].click()
    until(lambda: all_of("#name"), "the page of a segment has no form for its name")
    need(all_of("#features-title"), "the page of a segment does not say why")
    check("segment")
    find("#name").clear()
    find("#name").send_keys("People we met")
    find("form[action$='/name'] button").click()
    until(lambda: "People we met" in find("h1").text, "the new name does not show")
    go("/segmentations")
    check("segmentations")
    all_of("main table a")[0].click()
    until(lambda: "/segmentations/" in driver.current_url, "a run cannot be opened")
    check("segmentation")

    # Somebody, why, and a correction.
    go("/profiles?sort=volume")
    check("profiles")
    all_of("main table a[href^='/profiles/']")[0].click()
    until(lambda: all_of("#why-title"), "a profile does not say why it is where it is")
    post = next(post for post in all_of("article.post") if post.find_elements(By.CSS_SELECTOR, "select[name=sentiment]"))
    anchor = post.get_attribute("id")
    check("profile")
    post.find_elements(By.CSS_SELECTOR, "details summary")[-1].click()
    Select(post.find_element(By.CSS_SELECTOR, "select[name=sentiment]")).select_by_visible_text("negative")
    next(button for button in post.find_elements(By.CSS_SELECTOR, "form button") if button.text == "Correct").click()
    until(lambda: "corrected" in driver.find_element(By.ID, anchor).text, "the correction does not show")
    until(lambda: "negative" in driver.find_element(By.ID, anchor).text, "the corrected sentiment does not show")

    # The map.
    go("/map")
    until(lambda: all_of("path[role=button]"), "the map draws no place")
    circles = all_of("path[role=button]")
    seen["places"] = len(circles)
    ActionChains(driver).move_to_element(circles[-1]).perform()
    until(lambda: all_of("#place h2") and all_of("#place li"), "pointing at a place does not show its posts")
    check("map")

    # Trends: a chart and its table.
    go("/trends")
    until(lambda: driver.execute_script(
        "return [...document.querySelectorAll('canvas')].some(c => c.width && "
        "new Uint32Array(c.getContext('2d').getImageData(0, 0, c.width, c.height).data.buffer).some(x => x !== 0))"),
        "the chart of trends stays blank")
    check("trends")
    go("/runs")
    check("runs")
    go("/settings")
    check("settings")

    # A table as CSV.
    go("/profiles")
    find("a[href*='/v1/exports/profiles.csv'], nav.pager a[download]").click()
    until(lambda: [name for name in os.listdir(downloads) if name.endswith(".csv")], "no CSV file comes")
    file = os.path.join(downloads, next(name for name in os.listdir(downloads) if name.endswith(".csv")))
    rows = open(file, encoding="utf-8", newline="").read().split("\r\n")
    need(rows[0].startswith("author,") and len(rows) > 50, f"the CSV file is wrong: {rows[:2]}")
    seen["rows"] = len(rows) - 2

    # Out again.
    go("/")
    find("form[action='/logout'] button").click()
    until(lambda: "/login" in driver.current_url, "logging out does not lead to the log in")
    go("/profiles")
    need("/login" in driver.current_url, "after logging out pages still show")
finally:
    driver.quit()

print(json.dumps(seen, indent=1))
