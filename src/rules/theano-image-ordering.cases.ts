import { cases } from '../testing/rule-case';

const tail = 'Keras 3 does not know it.';

export default cases({
  valid: [
    {
      name: 'today’s names',
      cells: [
        'import keras.backend as K\nK.set_image_data_format("channels_first")\nx = Conv2D(3, 3, data_format="channels_last")\nK.image_data_format()'
      ]
    }
  ],
  invalid: [
    {
      name: 'the call',
      cells: ["from keras import backend as K\nK.set_image_dim_ordering('th')"],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: "K.set_image_dim_ordering('th')",
          message: `set_image_dim_ordering "th" is Keras 1’s name for "channels_first"; ${tail}`,
          fixes: {
            rename: [
              "from keras import backend as K\nK.set_image_data_format('channels_first')"
            ]
          }
        }
      ]
    },
    {
      name: 'the argument',
      cells: ['x = Convolution2D(3, 3, 3, dim_ordering="tf")'],
      findings: [
        {
          cell: 0,
          mark: 'dim_ordering="tf"',
          message: `dim_ordering "tf" is Keras 1’s name for "channels_last"; ${tail}`,
          fixes: {
            rename: ['x = Convolution2D(3, 3, 3, data_format="channels_last")']
          }
        }
      ]
    },
    {
      name: 'a value from elsewhere, which stays',
      cells: ['o = "th"\nx = MaxPooling2D(dim_ordering=o)'],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'dim_ordering=o',
          message: `dim_ordering "th" is Keras 1’s name for "channels_first"; ${tail}`
        }
      ]
    },
    {
      name: 'the question',
      cells: ['import keras.backend as K\nK.image_dim_ordering()'],
      findings: [
        {
          cell: 0,
          line: 2,
          mark: 'K.image_dim_ordering()',
          message: 'image_dim_ordering() does not exist in Keras 3.'
        }
      ]
    }
  ]
});
