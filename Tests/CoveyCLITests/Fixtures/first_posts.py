"""Somebody looks at the first page of an empty store while the first posts come in.

    first_posts.py URL KEY FOLDER

The page must come to show them by itself. Whatever is not as it must be ends it with a sentence and status 1.
"""

import json
import sys
import urllib.request

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

url, key, folder = sys.argv[1:]
options = webdriver.ChromeOptions()
for argument in ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", f"--user-data-dir={folder}/browser"]:
    options.add_argument(argument)
driver = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))


def until_shown(text):
    try:
        WebDriverWait(driver, 60, poll_frequency=0.2).until(
            lambda _: text in driver.execute_script("return document.body ? document.body.innerText : ''"))
    except Exception as error:
        raise SystemExit(f"“{text}” is not shown: {type(error).__name__}")


try:
    driver.get(url + "/login")
    driver.find_element(By.ID, "key").send_keys(key)
    driver.find_element(By.CSS_SELECTOR, "form[action='/login'] button").click()
    until_shown("Nothing is stored yet")
    until_shown(url + "/v1/posts")
    until_shown("Live")
    posts = [
        {"data": {"id": str(3_000_000_000_000_000_000 + number), "text": "Acme made my day, I love it!",
                  "author_id": str(5_000_000 + number), "created_at": "2026-01-05T10:00:00.000Z"}}
        for number in range(40)]
    request = urllib.request.Request(url + "/v1/posts", "\n".join(map(json.dumps, posts)).encode(), {
        "Authorization": f"Bearer {key}", "Content-Type": "application/x-ndjson"})
    answer = json.load(urllib.request.urlopen(request, timeout=60))
    if answer["stored"] != 40:
        raise SystemExit(f"the pushed posts were not stored: {answer}")
    until_shown("Five questions, answered")
    until_shown("of 40 rated posts are satisfied")
finally:
    driver.quit()
