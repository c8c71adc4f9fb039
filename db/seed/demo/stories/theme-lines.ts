/** Lines that any service of a theme might write, for the returns that have no words of their own. */
export interface ThemeLines {
  helped: readonly string[];
  gotInTheWay: readonly string[];
  willTry: readonly string[];
}

export const themeKeys = ['families', 'young people', 'schools', 'home', 'small group'] as const;
export type ThemeKey = (typeof themeKeys)[number];

/** In providers' own words, as they write them at the end of a long week. */
export const themeLines: Readonly<Record<ThemeKey, ThemeLines>> = {
  families: {
    helped: [
      'Home visits in the first week. Parents tell us far more at their own kitchen table than in our office.',
      'The health visitors now ring before they refer, so families know who we are when we call.',
      'We let parents pick the day. Fewer missed first meetings than we have had in a year.',
      'Two parents who finished last year came back to talk to the new group. Nothing we say works as well.',
      'A settled team: nobody left, and families kept the same worker to the end.',
      'Evening appointments, twice a week. Fathers came, which they had not before.',
      'The school family worker sat in on first meetings, so children were not asked the same things twice.',
      'A text the day before. It costs pennies and half as many people forget.',
      'We stopped sending the long form out by post and filled it in together instead.',
    ],
    gotInTheWay: [
      'One worker off sick for five weeks. The others covered, but families waited longer to start.',
      'Referrals that were really for social care. Each takes a day to sort out and pass on.',
      'The room we rent was double booked for most of a month.',
      'Families moved into temporary housing on the other side of the county and could not get to us.',
      'Three referrals a week came without a phone number.',
      'We could not reach people after they finished. Numbers change, and nobody picks up an unknown caller.',
      'No interpreter for two of the languages we needed.',
      'The bus that half of our families use was cut to one an hour.',
    ],
    willTry: [
      'Ask at the last meeting which number and what time of day is safe to ring.',
      'A second group on the other side of the district, in the library.',
      'Meet with the two schools that send us nobody.',
      'Offer a short call within three days, even where the first meeting must wait.',
      'Write to each person who refers with what happened next, so that they refer better.',
      'Train a third worker for evenings.',
    ],
  },
  'young people': {
    helped: [
      'The young people ran the planning night themselves. They came to what they had planned.',
      'Same two faces at the door every week. It takes months, and then they start to talk.',
      'A new kettle, a toaster and somewhere to sit. The quiet ones stay for the toast.',
      'The police community officer came without the uniform and played table tennis.',
      'Older members looked after the new ones, without being asked.',
      'We moved the session an hour later, after the bus gets in.',
      'A mum who came to complain about noise now helps on Thursdays.',
      'A worker who knows the estate: she grew up three streets away.',
    ],
    gotInTheWay: [
      'The heating failed and we were in coats for three weeks.',
      'A fight in town meant two groups would not come on the same night for a while.',
      'Street lights out on the path to us. Parents kept the younger ones at home.',
      'We had to close four evenings for want of a second worker. We never open with one.',
      'Two long-serving volunteers started paid work. Good for them.',
      'The minibus was off the road until the insurance came through.',
      'Young people who are out of school all day are not up for more adults in the evening.',
      'The forms. An evening of filling in is an evening not spent with young people.',
    ],
    willTry: [
      'Ask the ones who stopped coming why they did.',
      'Open on one evening at the weekend, when there is nothing else on.',
      'A girls-only hour, because they asked for it.',
      'Find a volunteer driver so that the far side of the ward can come.',
      'Follow up by message at three months rather than by phone: they never pick up.',
      'Pay two older members for a few hours as young leaders.',
    ],
  },
  schools: {
    helped: [
      'A named lead in each school. Where there is one, referrals are right first time.',
      'A room with a door that shuts. It sounds little, and it is most of it.',
      'Heads gave us ten minutes of a staff meeting, and teachers stopped seeing us as a last resort.',
      'Starting the week after the referral, so that children did not have time to worry about it.',
      'Parents were asked in at the middle, not only at the end.',
      'Two schools swapped rooms with us so that no child walks past their own class to get here.',
      'Working in pairs in the biggest schools: somebody is always there when a child wants to talk.',
    ],
    gotInTheWay: [
      'Lost sessions to school trips, tests and training days.',
      'Waiting lists where one secondary school sends as many as five others together.',
      'The school closed a building and our room with it.',
      'Pupils moved on before the end and we could not ask them how it went.',
      'Two counsellors left for better paid work in health. It took nine weeks to replace them.',
      'Referrals came in bunches, at the end of every half-term.',
      'Consent forms that never came back from home.',
    ],
    willTry: [
      'Agree the calendar with each school at the start of term.',
      'A drop-in at lunch, so that the first meeting is not in lesson time.',
      'Ask at the last session whether we may ring in six months, and whom.',
      'Share one waiting list across neighbouring schools.',
      'Bring the two schools that wait longest together with the one that does not.',
    ],
  },
  home: {
    helped: [
      'A keyworker who stays the same from the first day to the last.',
      'The landlord let us paint. It is the first place some of them have chosen a colour for.',
      'Cooking together on Sundays. People talk when their hands are busy.',
      'The job centre gave us one named person. That saves hours on the phone.',
      'Moving on was planned from the first week, not the last one.',
      'A small fund for bedding and pans, so that nobody moves into an empty flat.',
      'Residents wrote the house rules. They keep them better than ours.',
    ],
    gotInTheWay: [
      'No flats to move on to. People who are ready stay, and people who need us wait.',
      'Benefit delays of seven weeks.',
      'Two nights a week covered by agency staff whom nobody knew.',
      'A boiler that broke down three times.',
      'Rents have gone up faster than what people may claim.',
      'Referrals on a Friday afternoon, for the same night.',
      'Staff turnover: advertised twice before anybody applied.',
    ],
    willTry: [
      'Speak with two more private landlords about a shared deposit promise.',
      'A check-in call each month for six months after people move.',
      'Hold one room for emergencies, if the council will pay for it while it is empty.',
      'Ask those who moved on last year to show newcomers round.',
      'Do the paperwork in the morning and leave the evening for people.',
    ],
  },
  'small group': {
    helped: [
      'Our volunteers. There is no other way to say it.',
      'Word of mouth. Nobody finds us through a leaflet.',
      'The library let us have the back room for nothing.',
      'Small numbers, the same people each time: they look out for each other now.',
      'A gift of equipment from a company that was moving.',
      'The school put us in its newsletter.',
    ],
    gotInTheWay: [
      'There are two of us. When one is ill there is one of us.',
      'We do not know until the end of the year whether there will be money next year.',
      'Hall hire went up by a fifth.',
      'We had to turn people away for want of space.',
      'We are not good at asking people afterwards, and it feels rude to ring.',
      'The checks for new volunteers took eleven weeks.',
    ],
    willTry: [
      'A card at the last session, to post back, with three faces to tick.',
      'Find a third person who can hold the keys.',
      'Ask the council for a grant that lasts more than a year.',
      'Share a room with the group next door.',
    ],
  },
};
