/**
 * Names that many people here have, for the question whether a reference is one. Left out are those that are
 * ordinary words, months or places as well (May, Hope, Mark, Kent): a question asked too often is not read.
 * Chosen by hand from names common in England; it only ever raises a question and need not be complete.
 */
const given = `
Aaron Abdul Abigail Adam Adrian Ahmed Aidan Aisha Alan Alex Alexander Alexandra Alfie Alice Alicia Alison Amanda
Amber Amelia Amina Amir Amy Andrea Andrew Angela Anita Anna Anne Anthony Archie Arthur Asha Ashley Ava Ayesha
Barbara Beatrice Ben Benjamin Bethany Bradley Brandon Brian Callum Cameron Carol Caroline Catherine Charles
Charlie Chloe Christine Christopher Claire Connor Craig Daisy Daniel Danielle Darren David Dawn Deborah Declan
Diane Donna Dylan Edward Eleanor Elijah Elizabeth Ella Ellie Elsie Emily Emma Eric Erin Ethan Evelyn Evie Fatima
Fiona Florence Francesca Frank Freddie Freya Gareth Gary Gemma George Georgia Geoffrey Graham Hamza Hannah Harriet
Harrison Harry Hassan Heather Helen Henry Hollie Holly Hussain Ibrahim Imogen Imran Isaac Isabel Isabella Isla Jack
Jacob Jade Jake James Jamie Jane Janet Jasmine Jason Jayden Jean Jennifer Jessica Jodie Joe John Jonathan Joseph
Joshua Julia Julian Julie Kai Karen Katherine Kathryn Katie Kayleigh Keith Kelly Kenneth Kevin Khadija Kieran Kim
Kirsty Kyle Laura Lauren Leah Leanne Leo Leon Lewis Liam Lily Linda Lisa Logan Louise Lucas Lucy Luke Maisie
Margaret Maria Maryam Matthew Megan Melissa Mia Michael Michelle Millie Mohamed Mohammad Mohammed Molly Muhammad
Naomi Natalie Natasha Nathan Niamh Nicholas Nicola Nicole Nigel Noah Oliver Olivia Omar Oscar Owen Pamela Patricia
Patrick Paul Paula Peter Philip Phoebe Poppy Rachel Raymond Rebecca Reece Rhys Richard Robert Rosie Ruth Ryan Sam
Samantha Samuel Sandra Sara Sarah Scarlett Sean Sebastian Sharon Shaun Simon Sofia Sophia Sophie Stacey Stephanie
Stephen Steven Stuart Susan Suzanne Tanya Teresa Thomas Timothy Toby Tom Tracey Tracy Tyler Vanessa Wayne
William Yasmin Yusuf Zainab Zara Zoe`;

const family = `
Adams Ahmed Akhtar Ali Allen Anderson Bailey Begum Bennett Brown Campbell Carter Chapman Clarke Collins Cooper
Davies Davis Dixon Edwards Ellis Evans Fisher Foster Gibson Graham Griffiths Hall Harris Harrison Harvey Holmes
Hughes Hussain Iqbal Jackson Jenkins Johnson Jones Kaur Kelly Khan Kowalski Lewis Mahmood Marshall Martin Mason
Matthews Miah Mitchell Moore Morgan Morris Murphy Murray Nguyen Nowak Owen Palmer Patel Pearson Phillips Powell
Rahman Reynolds Richards Richardson Roberts Robinson Rogers Russell Scott Shah Sharma Simpson Singh Smith Stevens
Taylor Thomas Thompson Turner Walker Watson Webb White Wilkinson Williams Wilson Wright`;

const listed = (names: string): string[] => names.toLowerCase().trim().split(/\s+/);

/** In small letters. */
export const givenNames: ReadonlySet<string> = new Set(listed(given));
export const familyNames: ReadonlySet<string> = new Set(listed(family));
