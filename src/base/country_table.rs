//! The table behind [`super::country`]: one line for each country, in the order of its codes.
//!
//! The fields of a line, separated by `;`, lists by `,`:
//!
//! 1. the code, see [`super::country`];
//! 2. the usual English short name, as pages show it;
//! 3. other names: official ones, older ones, other spellings, abbreviations that mean nothing else;
//! 4. adjectives and names of the people, in the singular where the plural only adds an `s`;
//! 5. the capital, or several, with older names and spellings;
//! 6. the codes of states that it belonged to, followed or was followed by. A record has one country
//!    and texts are of any year: a Russian minister may be on record under SU.
//!
//! A form that several lines have (`Korean`) means any of these countries. A missing form is a nation
//! that is not recognised: the `Philippine Senate` would be the United States Senate.

pub const COUNTRIES: &str = "\
AD; Andorra; Principality of Andorra; Andorran; Andorra la Vella
AE; United Arab Emirates; UAE, U.A.E., Emirates; Emirati, Emirian; Abu Dhabi
AF; Afghanistan; Islamic Republic of Afghanistan; Afghan, Afghani, Taliban; Kabul
AG; Antigua and Barbuda; Antigua, Barbuda; Antiguan, Barbudan, Antiguan and Barbudan; Saint John's
AI; Anguilla; ; Anguillan; The Valley
AL; Albania; Republic of Albania; Albanian; Tirana
AM; Armenia; Republic of Armenia; Armenian; Yerevan, Erevan; SU
AO; Angola; Republic of Angola; Angolan; Luanda
AQ; Antarctica; ; Antarctic;
AR; Argentina; Argentine Republic, the Argentine; Argentine, Argentinian, Argentinean; Buenos Aires
AS; American Samoa; ; American Samoan; Pago Pago
AT; Austria; Republic of Austria; Austrian; Vienna
AU; Australia; Commonwealth of Australia; Australian, Aussie; Canberra
AW; Aruba; ; Aruban; Oranjestad
AX; Åland Islands; Åland, Aland Islands, Aland; Ålander; Mariehamn; FI
AZ; Azerbaijan; Republic of Azerbaijan, Azerbaidjan; Azerbaijani, Azeri, Azerbaidjani; Baku; SU
BA; Bosnia and Herzegovina; Bosnia, Bosnia-Herzegovina, Herzegovina, BiH; Bosnian, Herzegovinian, Bosnian and Herzegovinian, Bosniak; Sarajevo; YU
BB; Barbados; ; Barbadian, Bajan; Bridgetown
BD; Bangladesh; People's Republic of Bangladesh, Bangla Desh; Bangladeshi; Dhaka, Dacca
BE; Belgium; Kingdom of Belgium; Belgian;
BF; Burkina Faso; Burkina; Burkinabè, Burkinabe, Burkinan, Burkinese; Ouagadougou; HV
BG; Bulgaria; Republic of Bulgaria, People's Republic of Bulgaria; Bulgarian, Bulgar; Sofia
BH; Bahrain; Kingdom of Bahrain, Bahrein; Bahraini; Manama
BI; Burundi; Republic of Burundi; Burundian; Gitega, Bujumbura
BJ; Benin; Republic of Benin; Beninese, Beninois; Porto-Novo, Cotonou; DY
BL; Saint Barthélemy; St Barthélemy, Saint Barts, St Barts; Barthélemois; Gustavia
BM; Bermuda; ; Bermudian, Bermudan;
BN; Brunei; Brunei Darussalam; Bruneian; Bandar Seri Begawan
BO; Bolivia; Plurinational State of Bolivia; Bolivian; La Paz, Sucre
BQ; Caribbean Netherlands; Bonaire, Sint Eustatius and Saba; Bonairean; Kralendijk
BR; Brazil; Federative Republic of Brazil, Brasil; Brazilian; Brasília, Brasilia
BS; Bahamas; the Bahamas; Bahamian; Nassau
BT; Bhutan; Kingdom of Bhutan; Bhutanese; Thimphu
BU; Burma; Union of Burma; Burmese; Rangoon; MM
BV; Bouvet Island; ; ;
BW; Botswana; Republic of Botswana, Bechuanaland; Botswanan, Motswana, Batswana; Gaborone
BY; Belarus; Republic of Belarus, Byelorussia, Belorussia, Byelarus, Bielarus; Belarusian, Belarussian, Byelorussian, Belorussian; Minsk; SU
BZ; Belize; British Honduras; Belizean; Belmopan
CA; Canada; ; Canadian; Ottawa
CC; Cocos (Keeling) Islands; Cocos Islands, Keeling Islands; Cocos Islander; West Island
CD; Democratic Republic of the Congo; DRC, D.R.C., DR Congo, D.R. Congo, Democratic Republic of Congo, Congo-Kinshasa, Congo; Congolese; Kinshasa; ZR
CF; Central African Republic; Central Africa, CAR; Central African; Bangui
CG; Republic of the Congo; Congo-Brazzaville, Republic of Congo, Congo; Congolese; Brazzaville
CH; Switzerland; Swiss Confederation; Swiss; Bern, Berne
CI; Côte d'Ivoire; Ivory Coast; Ivorian, Ivoirian; Yamoussoukro, Abidjan
CK; Cook Islands; ; Cook Islander, Cook Island; Avarua
CL; Chile; Republic of Chile; Chilean; Santiago
CM; Cameroon; Republic of Cameroon, Cameroun; Cameroonian; Yaoundé, Yaounde
CN; China; People's Republic of China, PRC, P.R.C., Red China, Communist China, mainland China; Chinese; Beijing, Peking; TW
CO; Colombia; Republic of Colombia; Colombian; Bogotá, Bogota
CR; Costa Rica; Republic of Costa Rica; Costa Rican; San José
CS; Czechoslovakia; Czecho-Slovakia, CSSR, Czechoslovak Socialist Republic; Czechoslovak, Czechoslovakian, Czecho-Slovak; ; CZ SK
CU; Cuba; Republic of Cuba; Cuban; Havana
CV; Cabo Verde; Cape Verde; Cabo Verdean, Cape Verdean; Praia
CW; Curaçao; ; Curaçaoan; Willemstad
CX; Christmas Island; ; Christmas Islander; Flying Fish Cove
CY; Cyprus; Republic of Cyprus; Cypriot, Cypriote, Greek Cypriot; Nicosia
CZ; Czechia; Czech Republic; Czech; Prague; CS
DD; German Democratic Republic; GDR, G.D.R., DDR, East Germany; East German; East Berlin; DE
DE; Germany; Federal Republic of Germany, FRG, F.R.G., West Germany; German, West German; Berlin, Bonn; DD
DJ; Djibouti; Republic of Djibouti; Djiboutian;
DK; Denmark; Kingdom of Denmark; Danish, Dane; Copenhagen
DM; Dominica; Commonwealth of Dominica; Dominican; Roseau
DO; Dominican Republic; ; Dominican; Santo Domingo
DY; Dahomey; ; Dahomean, Dahomeyan; ; BJ
DZ; Algeria; ; Algerian; Algiers
EC; Ecuador; Republic of Ecuador; Ecuadorian, Ecuadorean, Ecuadoran; Quito
EE; Estonia; Republic of Estonia, Esthonia; Estonian; Tallinn; SU
EG; Egypt; Arab Republic of Egypt, United Arab Republic; Egyptian; Cairo
EH; Western Sahara; Sahrawi Arab Democratic Republic, Spanish Sahara; Sahrawi, Saharawi, Western Saharan; Laayoune, El Aaiún
ER; Eritrea; State of Eritrea; Eritrean; Asmara
ES; Spain; Kingdom of Spain; Spanish, Spaniard; Madrid
ET; Ethiopia; Abyssinia; Ethiopian, Abyssinian; Addis Ababa
EU; European Union; EU, E.U.; ; Brussels
FI; Finland; Republic of Finland; Finnish, Finn; Helsinki
FJ; Fiji; Republic of Fiji, Fiji Islands; Fijian; Suva
FK; Falkland Islands; Falklands, Malvinas; Falkland Islander; Stanley, Port Stanley
FM; Micronesia; Federated States of Micronesia; Micronesian; Palikir
FO; Faroe Islands; Faroes, Faeroe Islands; Faroese, Faeroese; Tórshavn; DK
FR; France; French Republic; French, Frenchman, Frenchwoman; Paris, Quai d’Orsay, Élysée
GA; Gabon; Gabonese Republic; Gabonese; Libreville
GB; United Kingdom; UK, U.K., Britain, Great Britain, England; British, English, Briton, Englishman, Scottish, Scot, Scotsman, Welsh, Welshman, Northern Irish; London, Whitehall, Westminster, Downing Street
GD; Grenada; ; Grenadian; Saint George's
GE; Georgia; Republic of Georgia; Georgian; Tbilisi, Tiflis; SU
GF; French Guiana; ; French Guianese; Cayenne; FR
GG; Guernsey; ; Channel Islander; Saint Peter Port
GH; Ghana; Gold Coast; Ghanaian, Ghanian; Accra
GI; Gibraltar; ; Gibraltarian;
GL; Greenland; ; Greenlandic, Greenlander; Nuuk, Godthab; DK
GM; Gambia; the Gambia; Gambian; Banjul
GN; Guinea; Guinea-Conakry; Guinean; Conakry
GP; Guadeloupe; ; Guadeloupean, Guadeloupian; Basse-Terre; FR
GQ; Equatorial Guinea; ; Equatorial Guinean, Equatoguinean; Malabo
GR; Greece; Hellenic Republic; Greek, Hellenic; Athens
GS; South Georgia and the South Sandwich Islands; South Georgia; ;
GT; Guatemala; Republic of Guatemala; Guatemalan; Guatemala City
GU; Guam; ; Guamanian; Hagåtña, Agana
GW; Guinea-Bissau; ; Bissau-Guinean, Guinea-Bissauan; Bissau
GY; Guyana; Co-operative Republic of Guyana, British Guiana; Guyanese; Georgetown
HK; Hong Kong; Hongkong; Hong Kong, Hong Konger, Hongkonger; ; CN GB
HM; Heard Island and McDonald Islands; Heard Island; ;
HN; Honduras; Republic of Honduras; Honduran; Tegucigalpa
HR; Croatia; Republic of Croatia; Croatian, Croat; Zagreb; YU
HT; Haiti; Republic of Haiti; Haitian; Port-au-Prince
HU; Hungary; Republic of Hungary, Hungarian People's Republic; Hungarian, Magyar; Budapest
HV; Upper Volta; Republic of Upper Volta; Upper Voltan, Voltaic; ; BF
ID; Indonesia; Republic of Indonesia, Dutch East Indies; Indonesian; Jakarta, Djakarta
IE; Ireland; Republic of Ireland, Irish Republic, Eire, Irish Free State; Irish, Irishman; Dublin
IL; Israel; State of Israel; Israeli; Jerusalem, Tel Aviv
IM; Isle of Man; ; Manx; Douglas
IN; India; Republic of India; Indian; New Delhi, Delhi
IO; British Indian Ocean Territory; Diego Garcia, Chagos Islands; Chagossian;
IQ; Iraq; Republic of Iraq, Irak; Iraqi; Baghdad, Bagdad
IR; Iran; Islamic Republic of Iran, Persia; Iranian, Persian; Tehran, Teheran
IS; Iceland; Republic of Iceland; Icelandic, Icelander; Reykjavik, Reykjavík
IT; Italy; Italian Republic; Italian; Rome
JE; Jersey; ; Channel Islander; Saint Helier
JM; Jamaica; ; Jamaican; Kingston
JO; Jordan; Hashemite Kingdom of Jordan, Transjordan; Jordanian, Hashemite; Amman
JP; Japan; ; Japanese; Tokyo
KE; Kenya; Republic of Kenya; Kenyan; Nairobi
KG; Kyrgyzstan; Kyrgyz Republic, Kirghizia, Kirgizia, Kirghizstan; Kyrgyz, Kyrgyzstani, Kirghiz, Kirgiz; Bishkek, Frunze; SU
KH; Cambodia; Kingdom of Cambodia, Kampuchea, Democratic Kampuchea, Khmer Republic; Cambodian, Kampuchean, Khmer; Phnom Penh
KI; Kiribati; Gilbert Islands; I-Kiribati, Gilbertese; Tarawa
KM; Comoros; Union of the Comoros, Comoro Islands; Comorian, Comoran; Moroni
KN; Saint Kitts and Nevis; St Kitts and Nevis, St. Kitts and Nevis, Saint Kitts, St Kitts; Kittitian, Nevisian, Kittitian and Nevisian; Basseterre
KP; North Korea; DPRK, D.P.R.K., Democratic People's Republic of Korea, Korea; North Korean, Korean; Pyongyang
KR; South Korea; ROK, R.O.K., Republic of Korea, Korea; South Korean, Korean; Seoul
KW; Kuwait; State of Kuwait; Kuwaiti; Kuwait City
KY; Cayman Islands; Caymans; Caymanian, Cayman Islander; George Town
KZ; Kazakhstan; Republic of Kazakhstan, Kazakstan; Kazakh, Kazakhstani, Kazak; Astana, Nur-Sultan, Almaty, Alma-Ata; SU
LA; Laos; Lao PDR, Lao People's Democratic Republic; Laotian, Lao; Vientiane
LB; Lebanon; Lebanese Republic; Lebanese; Beirut
LC; Saint Lucia; St Lucia, St. Lucia; Saint Lucian, St Lucian; Castries
LI; Liechtenstein; Principality of Liechtenstein; Liechtensteiner, Liechtenstein; Vaduz
LK; Sri Lanka; Ceylon; Sri Lankan, Ceylonese, Sinhalese; Colombo
LR; Liberia; Republic of Liberia; Liberian; Monrovia
LS; Lesotho; Basutoland, Kingdom of Lesotho; Basotho, Lesothan, Mosotho; Maseru
LT; Lithuania; Republic of Lithuania; Lithuanian; Vilnius, Vilna; SU
LU; Luxembourg; Grand Duchy of Luxembourg, Luxemburg; Luxembourgish, Luxembourgeois, Luxembourger;
LV; Latvia; Republic of Latvia; Latvian; Riga; SU
LY; Libya; Libyan Arab Jamahiriya, Libyan Jamahiriya; Libyan; Tripoli
MA; Morocco; Kingdom of Morocco; Moroccan; Rabat
MC; Monaco; Principality of Monaco; Monégasque, Monacan;
MD; Moldova; Republic of Moldova, Moldavia; Moldovan, Moldavian; Chișinău, Chisinau, Kishinev; SU
ME; Montenegro; ; Montenegrin; Podgorica, Cetinje, Titograd; YU CS
MF; Saint Martin; St Martin; Saint-Martinois; Marigot; FR
MG; Madagascar; Malagasy Republic; Malagasy, Madagascan; Antananarivo, Tananarive
MH; Marshall Islands; Republic of the Marshall Islands; Marshallese, Marshall Islander; Majuro
MK; North Macedonia; Macedonia, FYROM, Former Yugoslav Republic of Macedonia; Macedonian, North Macedonian; Skopje; YU
ML; Mali; Republic of Mali, French Sudan; Malian; Bamako
MM; Myanmar; Union of Myanmar; Burmese, Myanmar, Myanma, Myanmarese; Naypyidaw, Nay Pyi Taw, Yangon; BU
MN; Mongolia; Mongolian People's Republic, Outer Mongolia; Mongolian, Mongol; Ulaanbaatar, Ulan Bator
MO; Macao; Macau; Macanese, Macau; ; CN PT
MP; Northern Mariana Islands; Northern Marianas; Northern Mariana Islander, Northern Marianan; Saipan
MQ; Martinique; ; Martinican, Martiniquais; Fort-de-France; FR
MR; Mauritania; Islamic Republic of Mauritania; Mauritanian; Nouakchott
MS; Montserrat; ; Montserratian; Plymouth
MT; Malta; Republic of Malta; Maltese; Valletta
MU; Mauritius; Republic of Mauritius; Mauritian; Port Louis
MV; Maldives; Republic of Maldives, Maldive Islands; Maldivian; Malé
MW; Malawi; Republic of Malawi, Nyasaland; Malawian; Lilongwe
MX; Mexico; United Mexican States; Mexican; Mexico City
MY; Malaysia; Malaya; Malaysian, Malayan; Kuala Lumpur, Putrajaya
MZ; Mozambique; Republic of Mozambique; Mozambican; Maputo
NA; Namibia; Republic of Namibia, South West Africa; Namibian; Windhoek
NC; New Caledonia; ; New Caledonian, Kanak; Nouméa; FR
NE; Niger; Republic of the Niger; Nigerien; Niamey
NF; Norfolk Island; ; Norfolk Islander;
NG; Nigeria; Federal Republic of Nigeria; Nigerian; Abuja, Lagos
NH; New Hebrides; ; New Hebridean; ; VU
NI; Nicaragua; Republic of Nicaragua; Nicaraguan, Sandinista; Managua
NL; Netherlands; Kingdom of the Netherlands, Holland; Dutch, Netherlands, Netherlander, Dutchman, Hollander; Amsterdam, The Hague
NO; Norway; Kingdom of Norway; Norwegian; Oslo
NP; Nepal; Federal Democratic Republic of Nepal; Nepalese, Nepali, Nepalean; Kathmandu, Katmandu
NR; Nauru; Republic of Nauru; Nauruan; Yaren
NU; Niue; ; Niuean; Alofi
NZ; New Zealand; Aotearoa; New Zealand, New Zealander, Kiwi; Wellington
OM; Oman; Sultanate of Oman, Muscat and Oman; Omani; Muscat
PA; Panama; Republic of Panama; Panamanian; Panama City
PE; Peru; Republic of Peru; Peruvian; Lima
PF; French Polynesia; Tahiti; French Polynesian, Tahitian; Papeete; FR
PG; Papua New Guinea; PNG; Papua New Guinean, Papuan; Port Moresby
PH; Philippines; Republic of the Philippines, the Philippine Islands; Philippine, Filipino, Filipina, Philippines; Manila
PK; Pakistan; Islamic Republic of Pakistan; Pakistani; Islamabad, Rawalpindi
PL; Poland; Republic of Poland, Polish People's Republic; Polish, Pole; Warsaw
PM; Saint Pierre and Miquelon; St Pierre and Miquelon; Saint-Pierrais, Miquelonnais; Saint-Pierre; FR
PN; Pitcairn; Pitcairn Islands, Pitcairn Island; Pitcairn Islander; Adamstown
PR; Puerto Rico; Porto Rico; Puerto Rican; San Juan; US
PS; Palestine; State of Palestine, Palestinian Authority, Palestinian Territories, West Bank and Gaza; Palestinian; Ramallah, Gaza City
PT; Portugal; Portuguese Republic; Portuguese; Lisbon
PW; Palau; Republic of Palau, Belau; Palauan; Ngerulmud
PY; Paraguay; Republic of Paraguay; Paraguayan; Asunción, Asuncion
QA; Qatar; State of Qatar; Qatari; Doha
RE; Réunion; Reunion Island; Réunionese, Reunionese, Réunionnais; ; FR
RH; Southern Rhodesia; Rhodesia; Rhodesian; Salisbury; ZW
RO; Romania; Rumania, Roumania; Romanian, Rumanian, Roumanian; Bucharest
RS; Serbia; Republic of Serbia; Serbian, Serb; Belgrade; YU CS
RU; Russia; Russian Federation; Russian; Moscow, Kremlin; SU
RW; Rwanda; Rwandese Republic; Rwandan, Rwandese; Kigali
SA; Saudi Arabia; Kingdom of Saudi Arabia, KSA; Saudi, Saudi Arabian; Riyadh
SB; Solomon Islands; Solomons; Solomon Islander, Solomon Island; Honiara
SC; Seychelles; Republic of Seychelles; Seychellois, Seychelloise; Victoria
SD; Sudan; Republic of the Sudan; Sudanese; Khartoum
SE; Sweden; Kingdom of Sweden; Swedish, Swede; Stockholm
SG; Singapore; Republic of Singapore; Singaporean, Singapore;
SH; Saint Helena, Ascension and Tristan da Cunha; Saint Helena, St Helena, Ascension Island, Tristan da Cunha; Saint Helenian; Jamestown
SI; Slovenia; Republic of Slovenia; Slovenian, Slovene; Ljubljana; YU
SJ; Svalbard and Jan Mayen; Svalbard, Spitsbergen, Jan Mayen; ; Longyearbyen; NO
SK; Slovakia; Slovak Republic; Slovak, Slovakian; Bratislava; CS
SL; Sierra Leone; Republic of Sierra Leone; Sierra Leonean, Sierra Leonian; Freetown
SM; San Marino; Republic of San Marino; Sammarinese, San Marinese;
SN; Senegal; Republic of Senegal; Senegalese; Dakar
SO; Somalia; Somali Republic, Somaliland; Somali, Somalian; Mogadishu
SR; Suriname; Surinam, Dutch Guiana; Surinamese, Surinamer; Paramaribo
SS; South Sudan; Republic of South Sudan; South Sudanese; Juba; SD
ST; Sao Tome and Principe; São Tomé and Príncipe, São Tomé; Sao Tomean, São Toméan, Santomean; São Tomé
SU; Soviet Union; USSR, U.S.S.R., Union of Soviet Socialist Republics, Soviet Russia, the Soviets; Soviet; ; RU UA BY GE KZ AM AZ LV LT EE MD UZ KG TJ TM
SV; El Salvador; Salvador; Salvadoran, Salvadorian, Salvadorean; San Salvador
SX; Sint Maarten; ; Sint Maartener; Philipsburg
SY; Syria; Syrian Arab Republic; Syrian; Damascus
SZ; Eswatini; Swaziland, Kingdom of Eswatini; Swazi, Liswati, Emaswati; Mbabane
TC; Turks and Caicos Islands; Turks and Caicos; Turks and Caicos Islander; Cockburn Town
TD; Chad; Republic of Chad, Tchad; Chadian; N'Djamena, Ndjamena
TF; French Southern Territories; French Southern and Antarctic Lands; ;
TG; Togo; Togolese Republic; Togolese; Lomé, Lome
TH; Thailand; Kingdom of Thailand, Siam; Thai, Siamese; Bangkok
TJ; Tajikistan; Republic of Tajikistan, Tadzhikistan, Tadjikistan; Tajik, Tajikistani, Tadzhik, Tadjik; Dushanbe; SU
TK; Tokelau; ; Tokelauan;
TL; Timor-Leste; East Timor, Democratic Republic of Timor-Leste; Timorese, East Timorese; Dili; TP
TM; Turkmenistan; Turkmenia; Turkmen, Turkmenistani; Ashgabat, Ashkhabad; SU
TN; Tunisia; Tunisian Republic; Tunisian; Tunis
TO; Tonga; Kingdom of Tonga; Tongan; Nuku'alofa
TP; East Timor; ; East Timorese; ; TL
TR; Türkiye; Turkey, Republic of Turkey, Republic of Türkiye, Ottoman Empire; Turkish, Turk, Ottoman; Ankara, Constantinople, Istanbul
TT; Trinidad and Tobago; Trinidad, Tobago; Trinidadian, Tobagonian, Trinidadian and Tobagonian; Port of Spain
TV; Tuvalu; Ellice Islands; Tuvaluan; Funafuti
TW; Taiwan; ROC, R.O.C., Republic of China, Formosa, Nationalist China, Chinese Taipei; Taiwanese; Taipei
TZ; Tanzania; United Republic of Tanzania, Tanganyika, Zanzibar; Tanzanian, Tanganyikan, Zanzibari; Dodoma, Dar es Salaam
UA; Ukraine; the Ukraine, Ukrainian SSR; Ukrainian; Kyiv, Kiev; SU
UG; Uganda; Republic of Uganda; Ugandan; Kampala
UM; United States Minor Outlying Islands; US Minor Outlying Islands; ; ; US
US; United States; United States of America, US, U.S., USA, U.S.A., America; American, Yankee; Washington
UY; Uruguay; Eastern Republic of Uruguay; Uruguayan; Montevideo
UZ; Uzbekistan; Republic of Uzbekistan; Uzbek, Uzbekistani; Tashkent; SU
VA; Holy See; Vatican, Vatican City, Vatican City State; Vatican, Papal;
VC; Saint Vincent and the Grenadines; St Vincent and the Grenadines, Saint Vincent, St Vincent; Vincentian, Saint Vincentian; Kingstown
VD; North Vietnam; Democratic Republic of Vietnam; North Vietnamese; ; VN
VE; Venezuela; Bolivarian Republic of Venezuela; Venezuelan; Caracas
VG; British Virgin Islands; Virgin Islands; Virgin Islander, British Virgin Islander; Road Town; GB
VI; United States Virgin Islands; US Virgin Islands, Virgin Islands; Virgin Islander; Charlotte Amalie; US
VN; Vietnam; Viet Nam, Socialist Republic of Vietnam, South Vietnam, Republic of Vietnam; Vietnamese, South Vietnamese; Hanoi, Saigon; VD
VU; Vanuatu; Republic of Vanuatu; Vanuatuan, Ni-Vanuatu; Port Vila; NH
WF; Wallis and Futuna; ; Wallisian, Futunan, Wallis and Futuna Islander; Mata-Utu; FR
WS; Samoa; Western Samoa; Samoan, Western Samoan; Apia
XK; Kosovo; Republic of Kosovo; Kosovar, Kosovan; Pristina, Priština; RS YU
YD; South Yemen; Democratic Yemen, People's Democratic Republic of Yemen; South Yemeni; Aden; YE
YE; Yemen; Republic of Yemen, North Yemen, Yemen Arab Republic; Yemeni, Yemenite, North Yemeni, Houthi; Sanaa, Sana'a; YD
YT; Mayotte; ; Mahoran; Mamoudzou; FR
YU; Yugoslavia; Jugoslavia, FRY, Socialist Federal Republic of Yugoslavia, Federal Republic of Yugoslavia, Serbia and Montenegro; Yugoslav, Yugoslavian, Jugoslav; ; RS ME HR SI BA MK CS XK
ZA; South Africa; Republic of South Africa, RSA; South African, Afrikaner; Pretoria, Cape Town
ZM; Zambia; Republic of Zambia, Northern Rhodesia; Zambian; Lusaka
ZR; Zaire; Zaïre, Republic of Zaire; Zairean, Zairian, Zaïrois; ; CD
ZW; Zimbabwe; Republic of Zimbabwe; Zimbabwean; Harare; RH
";
