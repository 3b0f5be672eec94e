window.YTD.tweets.part0 = [
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "691692333903532031"
          ],
          "editableUntil": "2016-01-25T19:22:59.584Z"
        }
      },
      "id": "6.91692333903532031E17",
      "id_str": "691692333903532031",
      "full_text": "mine [and] yours",
      "created_at": "Mon Jan 25 18:52:59 +0000 2016",
      "favorite_count": "0",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "edit": {
          "initialTweetId": "691692333903532040",
          "editControlInitial": {
            "editTweetIds": [
              "691692333903532040",
              "691692333903532041"
            ]
          }
        }
      },
      "id_str": "691692333903532041",
      "full_text": "RT @other: theirs",
      "created_at": "Mon Jan 25 18:53:59 +0000 2016"
    }
  },
  {
    "tweet": {
      "id": "1.01456537218219622E18",
      "full_text": "lost",
      "created_at": "Mon Jan 25 18:53:59 +0000 2016"
    }
  }
]