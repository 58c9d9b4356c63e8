"""Given names of people, by which a name of two words is known for a person's; common ones of English news."""

from __future__ import annotations

from crosscheck.words.english import word_set

GIVEN = word_set(
    """
    aaron abdul abdullah abigail abraham adam adrian ahmad ahmed aidan aisha alan alana albert alberto alec
    alejandro alex alexa alexander alexandra alexis alfred alfredo ali alice alicia alison allan allen allison
    alyssa amanda amber amelia amir amit amy ana anand andre andrea andreas andrei andres andrew andy angel
    angela angelina angus anita ann anna anne annie anthony anton antonio ariel arnold arthur arturo asad ashley
    ashok asif barack barbara barry beatrice becky ben benjamin bernard bernie beth betty beverly bill billy
    blake bob bobby bonnie boris brad bradley brandon brenda brendan brent brett brian bridget brooke bruce
    bryan byron caitlin calvin candice carl carla carlos carmen carol carole caroline carolyn carrie casey
    catherine cathy cecilia cedric charles charlie chelsea cheryl chris christian christina christine
    christopher christy cindy claire clara clarence claude claudia clayton clifford clint clive cody colin
    colleen connie connor conor corey cory courtney craig crystal curtis cynthia daisy damian damon dan dana
    daniel daniela danielle danny darlene darrell darren darryl dave david dawn dean deborah debra declan deepak
    denise dennis derek derrick desmond diana diane diego dmitri dmitry dolores dominic don donald donna doris
    dorothy doug douglas duane duncan dustin dwayne dylan earl ed eddie edgar edith edmund eduardo edward edwin
    eileen elaine eleanor elena eli elijah elizabeth ella ellen elliot elton emilio emily emma enrique eric
    erica erik erin ernest ernesto esther ethan eugene eva evan eve evelyn fatima felicia felipe felix fernando
    fiona floyd frances francis francisco francois frank franklin fred freddie frederick gabriel gail garrett
    gary gavin geoffrey george gerald geraldine gerard gilbert gina giovanni glen glenn gloria gordon grace
    graham greg gregory guillermo gustavo hannah harold harriet harris harry harvey hassan hector heidi helen
    henry herbert herman hilary hillary howard hugh hugo hussein ian ibrahim igor imran ingrid irene iris irving
    isaac isabel isabella ivan jack jackie jacob jacqueline jaime jake jamal james jamie jan jane janet janice
    jared jasmine jason javier jean jeanette jeanne jeff jeffery jeffrey jenna jennifer jenny jeremiah jeremy
    jermaine jerome jerry jesse jessica jill jim jimmy joan joann joanna joanne joaquin jodi joe joel joey johan
    johanna john johnathan johnny jon jonas jonathan jorge jose josef joseph josephine josh joshua joyce juan
    juanita judith judy julia julian juliana julie juliet julio justin karen karim karl kate katherine kathleen
    kathryn kathy katie keith kelly ken kendra kenneth kenny kerry kevin khalid kieran kim kimberly kirk kirsten
    kristen kristin kristina kurt kyle larry laura lauren laurence laurie lawrence leah leigh lena leo leon
    leonard leonardo leroy leslie lester lewis liam lillian linda lindsay lindsey lionel lisa liz lloyd lois
    lonnie lorenzo loretta lori lorraine louis louise lucas lucia lucy luis luke lydia lynn mabel mackenzie
    madeline mahmoud malcolm manuel marc marcel marcia marco marcos marcus margaret maria marian marianne marie
    marilyn mario marion marissa marjorie mark marlene marsha marshall martha martin marvin mary mateo mathew
    matt matthew maureen maurice maxine megan melanie melinda melissa meredith michael michaela micheal michel
    michele michelle miguel mike mikhail mildred miles milton mindy miranda miriam mitch mitchell mohamed
    mohammad mohammed moises molly monica monique morgan morris moses muhammad mustafa nadia nancy naomi natalia
    natalie natasha nathan nathaniel neal neil nelson nicholas nick nicolas nicole nigel nina noah noel nora
    norma norman olga oliver olivia omar oscar owen pablo paige pamela pat patricia patrick patti paul paula
    pauline pedro peggy penelope percy perry pete peter phil philip phillip phyllis pierre priscilla priya
    rachel rafael rahul rajesh ralph ramon randall randy raul ravi ray raymond rebecca reggie regina reginald
    rene renee rhonda ricardo richard rick ricky rita rob robert roberta roberto robin robyn rochelle roderick
    rodney rodrigo roger roland roman ron ronald ronnie rory rosa rosalind rosemary ross roxanne roy ruben
    rudolph rudy rupert russell ruth ryan sabrina sally salman sam samantha samir samuel sandra sanjay santiago
    sara sarah saul scott sean sebastian serena sergei sergio seth shane shannon sharon shaun shawn sheila
    shelby sheldon shelley sheri sherman sherri sherry shirley silvia simon sofia sonia sonya sophia sophie
    spencer stacey stacy stan stanley stefan stella stephan stephanie stephen steve steven stewart stuart sunil
    susan suzanne sven sylvia tamara tammy tanya tara tasha taylor ted teresa terrance terrence terri terry
    theodore theresa thomas tiffany tim timothy tina todd tom tomas tommy toni tony tracey traci tracy travis
    trevor tristan ty tyler tyrone ursula valerie vanessa vera verna vernon veronica vicki vicky victor victoria
    vijay vincent vivian vladimir wade wallace walter wanda warren wayne wendy wesley whitney wilfred willard
    william willie wilson winston wyatt xavier yasmin yolanda yusuf yvette yvonne zachary zachery zoe
    """
)
"""In lower case. Names that are as often a place, a month or a word ("Austin", "April", "Grant") are left out."""
